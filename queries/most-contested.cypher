// Who and what is most contested?
//
// Targets with holders on both sides, by the size of the smaller side.
//
// Parameters
//   $limit  INTEGER  = 25  most rows
//
// Columns
//   target      actor or topic
//   kind        Person, Organization, Country, Group or Topic
//   supporters  actors for it
//   opponents   actors against it
//   undecided   actors ambivalent toward it
//   statements  behind all of that
//   contest     actors on the smaller side
//
// Browser
//   :params {limit: 25}
MATCH (:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(x)
WHERE x.article IS NULL // one article's "bill" is no matter of public dispute
WITH x,
     count(CASE WHEN r:SUPPORTS THEN 1 END) AS supporters,
     count(CASE WHEN r:OPPOSES THEN 1 END) AS opponents,
     count(CASE WHEN r:AMBIVALENT_TOWARD THEN 1 END) AS undecided,
     sum(r.statementCount) AS statements
WHERE supporters > 0 AND opponents > 0
RETURN x.name AS target, head([label IN labels(x) WHERE NOT label IN ['Actor', 'Stale']]) AS kind, supporters, opponents, undecided, statements,
       CASE WHEN supporters < opponents THEN supporters ELSE opponents END AS contest
ORDER BY contest DESC, statements DESC, target, x.id
LIMIT $limit
