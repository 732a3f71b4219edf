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
CALL {
  WITH article
  MATCH (article)<-[:REPORTED_IN]-(statement:Statement)
  WHERE statement.retractedAt IS NULL
  RETURN count(statement) AS inArticle,
         sum(CASE WHEN EXISTS { (statement)-[:DUPLICATE_OF]->(:Statement) } THEN 1 ELSE 0 END) AS copied,
         sum(COUNT { (statement)-[:EXPRESSES]->(s:Stance) WHERE s.retractedAt IS NULL }) AS shown
}
RETURN coalesce(source.name, source.domain, source.id) AS outlet, count(article) AS articles, sum(inArticle) AS statements, sum(copied) AS copies, sum(shown) AS stances,
       min(left(toString(article.publishedAt), 10)) AS firstAt, max(left(toString(article.publishedAt), 10)) AS lastAt
ORDER BY articles DESC, outlet
LIMIT $limit
