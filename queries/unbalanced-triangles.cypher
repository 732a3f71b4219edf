// Which triangles are unbalanced: friends who quarrel, or three foes?
//
// Three actors that all stand for or against each other, with one or three of the ties against. Ambivalent pairs are left out.
// Looks among the $ties ties with most statements: while the evidence shown is above that of the last of them, no stronger triangle is missing. More ties take longer.
//
// Parameters
//   $ties   INTEGER  = 3000  how many of the strongest ties to look among
//   $limit  INTEGER  = 25    most rows
//
// Columns
//   a         first actor
//   ab        + or - between a and b
//   b         second actor
//   bc        + or - between b and c
//   c         third actor
//   ac        + or - between a and c
//   evidence  statements behind the weakest of the three ties
//
// Browser
//   :params {ties: 3000, limit: 25}
MATCH (one:Actor)-[r:SUPPORTS|OPPOSES]->(other:Actor)
WITH r, one, other, one.id < other.id AS inOrder
WITH CASE WHEN inOrder THEN one ELSE other END AS x, CASE WHEN inOrder THEN other ELSE one END AS y, sum(CASE type(r) WHEN 'SUPPORTS' THEN abs(r.weight) ELSE -abs(r.weight) END) AS balance, sum(r.statementCount) AS statements
WHERE balance <> 0
WITH x, y, balance, statements
ORDER BY statements DESC, x.id, y.id
LIMIT $ties
WITH collect({x: x, y: y, balance: balance, statements: statements}) AS ties
CALL {
  WITH ties
  UNWIND ties AS tie
  UNWIND [{middle: tie.y, left: tie}, {middle: tie.x, right: tie}] AS end
  WITH end.middle AS y, collect(end.left) AS lefts, collect(end.right) AS rights
  UNWIND lefts AS xy
  UNWIND rights AS yz
  RETURN xy.x AS x, yz.y AS z, {y: y, xy: xy, yz: yz} AS walk, null AS xz
  UNION ALL
  WITH ties
  UNWIND ties AS tie
  RETURN tie.x AS x, tie.y AS z, null AS walk, tie AS xz
}
WITH x, z, collect(walk) AS walks, head(collect(xz)) AS xz
WHERE xz IS NOT NULL
UNWIND walks AS walk
WITH x, walk.y AS y, z, walk.xy AS xy, walk.yz AS yz, xz
WHERE xy.balance * yz.balance * xz.balance < 0
RETURN x.name AS a, CASE WHEN xy.balance > 0 THEN '+' ELSE '-' END AS ab,
       y.name AS b, CASE WHEN yz.balance > 0 THEN '+' ELSE '-' END AS bc,
       z.name AS c, CASE WHEN xz.balance > 0 THEN '+' ELSE '-' END AS ac,
       reduce(least = xy.statements, n IN [yz.statements, xz.statements] | CASE WHEN n < least THEN n ELSE least END) AS evidence
ORDER BY evidence DESC, a, b, c, x.id, y.id, z.id
LIMIT $limit
