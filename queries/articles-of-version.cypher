// Which articles did a version of the extractor read, with their texts?
//
// For reading them again: the rows, as JSON Lines, are articles that `kg build` takes. Only articles whose text is kept; those in which nothing was found tell no version and are in.
//
// Parameters
//   $version    STRING               the extractor's version, as `kg stats` shows it
//   $extractor  STRING   = kg-rules  its name
//   $limit      INTEGER  = 1000000   most rows
//
// Columns
//   url          link to the article
//   title        headline
//   publishedAt  as given
//   retrievedAt  when it was fetched
//   language     BCP 47 tag
//   source       who published it
//   domain       host name of who published it
//   country      where it is published
//   text         the article's words
//
// Browser
//   :params {version: '2', extractor: 'kg-rules', limit: 25}
MATCH (a:Article)-[:HAS_TEXT]->(t:ArticleText)
WHERE EXISTS { (a)<-[:REPORTED_IN]-(:Statement)-[:EXTRACTED_BY]->(:ExtractionRun {extractor: $extractor, version: $version}) } OR NOT EXISTS { (a)<-[:REPORTED_IN]-(:Statement) }
OPTIONAL MATCH (a)-[by:PUBLISHED_BY]->(s:Source)
RETURN a.url AS url, a.title AS title, a.publishedAt AS publishedAt, a.retrievedAt AS retrievedAt, a.language AS language,
       by.name AS source, s.domain AS domain, by.country AS country, t.text AS text
ORDER BY url, a.id
LIMIT $limit
