// Which actors have a name like this?
//
// Full-text search over names and aliases; Lucene's syntax works (nour*, maliki OR sistani).
//
// Parameters
//   $text   STRING         words to look for
//   $limit  INTEGER  = 20  most rows
//
// Columns
//   actor     name
//   kind      Person, Organization, Country or Group
//   aliases   other names
//   articles  articles that mention it
//   id        to use where a name is ambiguous
//
// Browser
//   :params {text: 'maliki', limit: 20}
CALL db.index.fulltext.queryNodes('actor_search', $text) YIELD node, score
WHERE node.mergedInto IS NULL
RETURN node.name AS actor, head([label IN labels(node) WHERE NOT label IN ['Actor', 'Stale']]) AS kind, node.aliases AS aliases,
       COUNT { MATCH (node)-[:MENTIONED_IN]->(article:Article) RETURN DISTINCT article } AS articles, node.id AS id
ORDER BY score DESC, articles DESC, id
LIMIT $limit
