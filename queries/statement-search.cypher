// Who said something with these words?
//
// Full-text search over statements; Lucene's syntax works ("full support", govern*).
//
// Parameters
//   $text   STRING         words to look for
//   $limit  INTEGER  = 20  most rows
//
// Columns
//   speaker      who said it: an actor, or the outlet where the narrator tells
//   quote        the statement in the article's words
//   date         when it was said, else published
//   outlet       who published it
//   url          link to the article
//   startOffset  where the statement starts in its text
//   endOffset    and where it ends
//
// Browser
//   :params {text: 'support', limit: 20}
CALL db.index.fulltext.queryNodes('statement_search', $text) YIELD node, score
WHERE node.retractedAt IS NULL
MATCH (node)-[:REPORTED_IN]->(article:Article)
WITH node, score, article, left(toString(coalesce(node.statedAt, article.publishedAt)), 10) AS date
ORDER BY score DESC, date DESC, article.url, node.startOffset
LIMIT $limit
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
OPTIONAL MATCH (node)-[:SPOKEN_BY]->(voice)
OPTIONAL MATCH (voice)-[:REFERS_TO]->(actor:Actor)
RETURN coalesce(actor.name, voice.name, voice.domain, voice.text) AS speaker, node.text AS quote,
       date, coalesce(source.name, source.domain) AS outlet, article.url AS url, node.startOffset AS startOffset, node.endOffset AS endOffset
ORDER BY score DESC, date DESC, url, startOffset
