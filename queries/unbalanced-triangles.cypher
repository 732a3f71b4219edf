// Which triangles are unbalanced: friends who quarrel, or three foes?
//
// Three actors that all stand for or against each other, with one or three of the ties against. Ambivalent pairs are left out.
//
// Parameters
//   $limit  INTEGER  = 25  most rows
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
//   :params {limit: 25}
MATCH (x:Actor)-[:SUPPORTS|OPPOSES]-(y:Actor)
WHERE x.id < y.id
WITH DISTINCT x, y
MATCH (y)-[:SUPPORTS|OPPOSES]-(z:Actor)
WHERE y.id < z.id AND EXISTS { (x)-[:SUPPORTS|OPPOSES]-(z) }
WITH DISTINCT x, y, z
CALL {
  WITH x, y
  MATCH (x)-[r:SUPPORTS|OPPOSES]-(y)
  RETURN sum(CASE type(r) WHEN 'SUPPORTS' THEN abs(r.weight) ELSE -abs(r.weight) END) AS xy, sum(r.statementCount) AS xyStatements
}
CALL {
  WITH y, z
  MATCH (y)-[r:SUPPORTS|OPPOSES]-(z)
  RETURN sum(CASE type(r) WHEN 'SUPPORTS' THEN abs(r.weight) ELSE -abs(r.weight) END) AS yz, sum(r.statementCount) AS yzStatements
}
CALL {
  WITH x, z
  MATCH (x)-[r:SUPPORTS|OPPOSES]-(z)
  RETURN sum(CASE type(r) WHEN 'SUPPORTS' THEN abs(r.weight) ELSE -abs(r.weight) END) AS xz, sum(r.statementCount) AS xzStatements
}
WITH x, y, z, xy, yz, xz, [xyStatements, yzStatements, xzStatements] AS counts
WHERE xy * yz * xz < 0
RETURN x.name AS a, CASE WHEN xy > 0 THEN '+' ELSE '-' END AS ab,
       y.name AS b, CASE WHEN yz > 0 THEN '+' ELSE '-' END AS bc,
       z.name AS c, CASE WHEN xz > 0 THEN '+' ELSE '-' END AS ac,
       reduce(least = counts[0], n IN counts | CASE WHEN n < least THEN n ELSE least END) AS evidence
ORDER BY evidence DESC, a, b, c, x.id, y.id, z.id
LIMIT $limit
