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
WITH source, article,
     COUNT { (article)<-[:REPORTED_IN]-(statement) WHERE statement.retractedAt IS NULL } AS inArticle,
     COUNT { (article)<-[:REPORTED_IN]-(statement)-[:DUPLICATE_OF]->() WHERE statement.retractedAt IS NULL } AS copied,
     COUNT { (article)<-[:REPORTED_IN]-(statement)-[:EXPRESSES]->(s) WHERE statement.retractedAt IS NULL AND s.retractedAt IS NULL } AS shown
RETURN coalesce(source.name, source.domain, source.id) AS outlet, count(article) AS articles, sum(inArticle) AS statements, sum(copied) AS copies, sum(shown) AS stances,
       min(left(toString(article.publishedAt), 10)) AS firstAt, max(left(toString(article.publishedAt), 10)) AS lastAt
ORDER BY articles DESC, outlet
LIMIT $limit
