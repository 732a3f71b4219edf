// Who lines up together, and who against each other?
//
// Over the targets that two actors both take sides on: congruence (same side) minus conflict (opposite sides), after Leifeld. Counts statements.
// Normalised by the average activity of the two, so that talkative actors do not lead by talking.
//
// Parameters
//   $actor    STRING   = ''  name, alias or id of one of the two; empty for all pairs
//   $minimum  INTEGER  = 1   shared targets that a pair must have
//   $limit    INTEGER  = 25  most rows
//
// Columns
//   a           one actor
//   b           the other
//   targets     targets that both take sides on
//   congruence  same side: sum over targets of for times for plus against times against
//   conflict    opposite sides: sum over targets of for times against, both ways
//   balance     congruence minus conflict
//   normalised  balance divided by the average number of the two actors' statements
//   together    targets on which they agree
//   apart       targets on which they disagree
//
// Browser
//   :params {actor: '', minimum: 1, limit: 25}
MATCH (a:Actor)-[x:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(target)<-[y:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]-(b:Actor)
WHERE a.id < b.id
  AND ($actor = ''
       OR any(one IN [a, b] WHERE one.id = $actor OR toLower(one.name) = toLower($actor) OR any(alias IN one.aliases WHERE toLower(alias) = toLower($actor))))
WITH a, b, target, x, y, x.pro * y.pro + x.con * y.con AS congruence, x.pro * y.con + x.con * y.pro AS conflict
ORDER BY target.name, target.id
WITH a, b, count(DISTINCT target) AS targets, sum(congruence) AS congruence, sum(conflict) AS conflict,
     [name IN collect(DISTINCT CASE WHEN congruence > conflict THEN target.name END) WHERE name IS NOT NULL] AS together,
     [name IN collect(DISTINCT CASE WHEN conflict > congruence THEN target.name END) WHERE name IS NOT NULL] AS apart
WHERE targets >= $minimum
CALL {
  WITH a
  MATCH (a)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->()
  RETURN sum(r.pro + r.con) AS activityA
}
CALL {
  WITH b
  MATCH (b)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->()
  RETURN sum(r.pro + r.con) AS activityB
}
RETURN a.name AS a, b.name AS b, targets, congruence, conflict, congruence - conflict AS balance,
       CASE WHEN activityA + activityB = 0 THEN 0.0 ELSE (congruence - conflict) * 2.0 / (activityA + activityB) END AS normalised,
       together, apart
ORDER BY abs(balance) DESC, a, b
LIMIT $limit
