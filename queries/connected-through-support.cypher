// How are A and B connected through support only?
//
// The shortest chains of SUPPORTS from A to B, directions ignored: who backs whom, in between. At most six steps.
//
// Parameters
//   $a      ACTOR          name, alias or id
//   $b      ACTOR          name, alias or id
//   $limit  INTEGER  = 10  most rows
//
// Columns
//   steps     how many ties
//   chain     the actors and topics on the way, from A to B
//   ties      each tie as "X supports Y"
//   evidence  statements behind the weakest tie
//
// Browser
//   :params {a: 'Putin', b: 'Karim', limit: 10}
MATCH (a:Actor), (b:Actor)
WHERE a <> b
  AND (a.id = $a OR toLower(a.name) = toLower($a) OR any(alias IN a.aliases WHERE toLower(alias) = toLower($a)))
  AND (b.id = $b OR toLower(b.name) = toLower($b) OR any(alias IN b.aliases WHERE toLower(alias) = toLower($b)))
MATCH path = allShortestPaths((a)-[:SUPPORTS*..6]-(b))
WITH path, [r IN relationships(path) | r.statementCount] AS counts
RETURN length(path) AS steps,
       [n IN nodes(path) | n.name] AS chain,
       [r IN relationships(path) | startNode(r).name + ' supports ' + endNode(r).name] AS ties,
       reduce(least = counts[0], c IN counts | CASE WHEN c < least THEN c ELSE least END) AS evidence
ORDER BY steps, evidence DESC, chain, ties
LIMIT $limit
