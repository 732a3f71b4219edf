// What do people take sides on, and who is on which?
//
// Topics that articles share; a thing that only one article names ("the bill") is left out. Grouped, the widest topics of the codebook stand for their narrower ones.
//
// Parameters
//   $broader  STRING   = ''     name, id or code of a topic: only it and its narrower ones; empty for all
//   $grouped  BOOLEAN  = false  whether narrower topics are counted with their widest
//   $limit    INTEGER  = 50     most rows
//
// Columns
//   topic       its name
//   broader     the wider topics that it belongs to
//   supporters  actors for it
//   opponents   actors against it
//   undecided   actors ambivalent toward it
//   statements  behind all of that
//   articles    articles that have them
//   outlets     who published those
//
// Browser
//   :params {broader: '', grouped: false, limit: 50}
MATCH (holder:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(narrow:Topic)
WHERE narrow.article IS NULL
MATCH (narrow)-[:BROADER*0..]->(t:Topic)
WHERE CASE WHEN $grouped THEN NOT EXISTS { (t)-[:BROADER]->() } ELSE t = narrow END
  AND ($broader = '' OR EXISTS { MATCH (narrow)-[:BROADER*0..]->(w:Topic) WHERE w.id = $broader OR w.code = $broader OR toLower(w.name) = toLower($broader) })
WITH DISTINCT t, holder, narrow, type(r) AS side, r.statementCount AS statements
WITH t, collect(DISTINCT narrow) AS narrower,
     count(DISTINCT CASE WHEN side = 'SUPPORTS' THEN holder END) AS supporters,
     count(DISTINCT CASE WHEN side = 'OPPOSES' THEN holder END) AS opponents,
     count(DISTINCT CASE WHEN side = 'AMBIVALENT_TOWARD' THEN holder END) AS undecided,
     sum(statements) AS statements
CALL {
  WITH narrower
  UNWIND narrower AS one
  MATCH (one)<-[:TOWARD]-(s:Stance)<-[:EXPRESSES]-(statement:Statement)-[:REPORTED_IN]->(article:Article)
  WHERE s.retractedAt IS NULL AND statement.retractedAt IS NULL
  OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
  RETURN count(DISTINCT article) AS articles, count(DISTINCT source) AS outlets
}
CALL {
  WITH t
  OPTIONAL MATCH (t)-[:BROADER]->(b:Topic)
  WITH b ORDER BY b.name
  RETURN collect(b.name) AS broader
}
RETURN t.name AS topic, broader, supporters, opponents, undecided, statements, articles, outlets
ORDER BY articles DESC, statements DESC, topic, t.id
LIMIT $limit
