// What does the graph hold of each outlet?
//
// Parameters
//   $limit  INTEGER  = 50  most rows
//
// Columns
//   outlet      name or domain
//   articles    articles of it
//   statements  statements in them, copies included
//   copies      statements that an earlier article has in the same words
//   stances     positions they show
//   firstAt     date of the first article
//   lastAt      date of the last article
//
// Browser
//   :params {limit: 50}
MATCH (source:Source)<-[:PUBLISHED_BY]-(article:Article)
OPTIONAL MATCH (article)<-[:REPORTED_IN]-(statement:Statement)
WHERE statement.retractedAt IS NULL
OPTIONAL MATCH (statement)-[:DUPLICATE_OF]->(original:Statement)
OPTIONAL MATCH (statement)-[:EXPRESSES]->(s:Stance)
WHERE s.retractedAt IS NULL
RETURN coalesce(source.name, source.domain, source.id) AS outlet, count(DISTINCT article) AS articles, count(DISTINCT statement) AS statements,
       count(DISTINCT CASE WHEN original IS NOT NULL THEN statement END) AS copies, count(DISTINCT s) AS stances,
       min(left(toString(article.publishedAt), 10)) AS firstAt, max(left(toString(article.publishedAt), 10)) AS lastAt
ORDER BY articles DESC, outlet
LIMIT $limit
