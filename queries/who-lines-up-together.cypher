// Who lines up together, and who against each other?
//
// Over the targets that two actors both take sides on: congruence (same side) minus conflict (opposite sides), after Leifeld; derived by `kg build`.
// Normalised by the average activity of the two, so that talkative actors do not lead by talking.
//
// Parameters
//   $actor  ACTOR    = ''  name, alias or id of one of the two; empty for all pairs
//   $limit  INTEGER  = 25  most rows
//
// Columns
//   a           one actor
//   b           the other
//   congruence  same side: sum over targets of for times for plus against times against
//   conflict    opposite sides: sum over targets of for times against, both ways
//   balance     congruence minus conflict; below 0 they stand against each other
//   normalised  balance divided by the average weight of all the two actors' positions
//   together    targets on which they agree
//   apart       targets on which they disagree
//
// Browser
//   :params {actor: '', limit: 25}
MATCH (x:Actor)-[line:AGREES_WITH|DISAGREES_WITH]->(y:Actor)
WHERE $actor = ''
   OR any(one IN [x, y] WHERE one.id = $actor OR toLower(one.name) = toLower($actor) OR any(alias IN one.aliases WHERE toLower(alias) = toLower($actor)))
WITH x, y, line.congruence AS congruence, line.conflict AS conflict, line.congruence - line.conflict AS balance
ORDER BY abs(balance) DESC, x.name, y.name, x.id, y.id
LIMIT $limit
CALL {
  WITH x, y
  MATCH (x)-[p:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(target)<-[q:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]-(y)
  WITH target.name AS name, p.pro * q.pro + p.con * q.con - p.pro * q.con - p.con * q.pro AS side
  ORDER BY name
  RETURN collect(CASE WHEN side > 0 THEN name END) AS together, collect(CASE WHEN side < 0 THEN name END) AS apart
}
CALL {
  WITH x
  MATCH (x)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->()
  RETURN sum(r.pro + r.con) AS activityX
}
CALL {
  WITH y
  MATCH (y)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->()
  RETURN sum(r.pro + r.con) AS activityY
}
RETURN x.name AS a, y.name AS b, congruence, conflict, balance,
       CASE WHEN activityX + activityY = 0 THEN 0.0 ELSE balance * 2.0 / (activityX + activityY) END AS normalised,
       together, apart
ORDER BY abs(balance) DESC, a, b, x.id, y.id
