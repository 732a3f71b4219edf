// Which actors have a name like this?
//
// Full-text search over names and aliases. Plain words also find names that begin with them, and those that a letter or two tell apart
// (mcconel finds McConnell); those that have the words come first, then the best known. Lucene's syntax (nour*, maliki OR sistani, maliky~1) is
// taken as it is.
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
WITH CASE WHEN $text =~ '[\\p{L}\\p{N}.\'’]+([ -][\\p{L}\\p{N}.\'’]+)*' AND none(word IN split($text, ' ') WHERE word IN ['AND', 'OR', 'NOT'])
       THEN [word IN split(replace($text, '-', ' '), ' ') WHERE size(word) > 3] ELSE [] END AS words
WITH words, reduce(near = '', word IN words | near + ' ' + word + '* ' + word + CASE WHEN size(word) > 5 THEN '~' ELSE '~1' END) AS near
CALL db.index.fulltext.queryNodes('actor_search', $text + near) YIELD node, score
WHERE node.mergedInto IS NULL AND node.isHidden IS NULL AND node.name IS NOT NULL
WITH node, score, COUNT { MATCH (node)-[:MENTIONED_IN]->(article:Article) RETURN DISTINCT article } AS articles,
     size(words) > 0 AND all(word IN words WHERE any(name IN [node.name] + coalesce(node.aliases, []) WHERE toLower(name) CONTAINS toLower(word))) AS hasWords
RETURN node.name AS actor, head([label IN labels(node) WHERE NOT label IN ['Actor', 'Stale']]) AS kind, node.aliases AS aliases, articles, node.id AS id
ORDER BY hasWords DESC, articles DESC, score DESC, id
LIMIT $limit
