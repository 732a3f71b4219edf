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
WITH source, article, statement,
     CASE WHEN statement IS NOT NULL AND EXISTS { (statement)-[:DUPLICATE_OF]->() } THEN 1 ELSE 0 END AS copy,
     CASE WHEN statement IS NULL THEN 0 ELSE COUNT { (statement)-[:EXPRESSES]->() } END AS stances
RETURN coalesce(source.name, source.domain, source.id) AS outlet, count(DISTINCT article) AS articles, count(statement) AS statements, sum(copy) AS copies,
       sum(stances) AS stances, min(left(toString(article.publishedAt), 10)) AS firstAt, max(left(toString(article.publishedAt), 10)) AS lastAt
ORDER BY articles DESC, outlet
LIMIT $limit
