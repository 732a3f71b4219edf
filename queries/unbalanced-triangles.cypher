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
MATCH (x:Actor)-[r:SUPPORTS|OPPOSES]-(y:Actor)
WHERE x.id < y.id
WITH x, y, sum(CASE type(r) WHEN 'SUPPORTS' THEN abs(r.weight) ELSE -abs(r.weight) END) AS balance, sum(r.statementCount) AS statements
WHERE balance <> 0
WITH x, y, balance, statements
ORDER BY statements DESC, x.id, y.id
LIMIT $ties
WITH x, collect({y: y, balance: balance, statements: statements}) AS ties
WITH collect({x: x, ties: ties}) AS actors
UNWIND actors AS one
UNWIND one.ties AS xy
UNWIND [other IN actors WHERE other.x = xy.y] AS two
UNWIND two.ties AS yz
UNWIND [tie IN one.ties WHERE tie.y = yz.y] AS xz
WITH one.x AS x, two.x AS y, yz.y AS z, xy, yz, xz
WHERE xy.balance * yz.balance * xz.balance < 0
RETURN x.name AS a, CASE WHEN xy.balance > 0 THEN '+' ELSE '-' END AS ab,
       y.name AS b, CASE WHEN yz.balance > 0 THEN '+' ELSE '-' END AS bc,
       z.name AS c, CASE WHEN xz.balance > 0 THEN '+' ELSE '-' END AS ac,
       reduce(least = xy.statements, n IN [yz.statements, xz.statements] | CASE WHEN n < least THEN n ELSE least END) AS evidence
ORDER BY evidence DESC, a, b, c, x.id, y.id, z.id
LIMIT $limit
