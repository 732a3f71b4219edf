// What did an actor say, when and where?
//
// Parameters
//   $actor  ACTOR          name, alias or id of the speaker
//   $limit  INTEGER  = 50  most rows
//
// Columns
//   date         when it was said, else published
//   speaker      the actor's name
//   words        how the text names the speaker
//   quoteType    DIRECT, INDIRECT or MIXED
//   quote        the statement in the article's words
//   stances      positions it shows, such as "SUPPORT Maliki"
//   rule         which rule of the extractor found the statement
//   outlet       who published it
//   url          link to the article
//   startOffset  where the statement starts in its text
//   endOffset    and where it ends
//
// Browser
//   :params {actor: 'Putin', limit: 50}
MATCH (a:Actor)<-[:REFERS_TO]-(voice:Mention)<-[:SPOKEN_BY]-(statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE (a.id = $actor OR toLower(a.name) = toLower($actor) OR any(alias IN a.aliases WHERE toLower(alias) = toLower($actor)))
  AND statement.retractedAt IS NULL
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
OPTIONAL MATCH (statement)-[:EXPRESSES]->(s:Stance)-[:TOWARD]->(to)
OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
WITH a, voice, statement, article, source, s.polarity + ' ' + coalesce(named.name, to.name, to.text) AS stance
ORDER BY stance
WITH a, voice, statement, article, source, collect(DISTINCT stance) AS stances
RETURN left(toString(coalesce(statement.statedAt, article.publishedAt)), 10) AS date, a.name AS speaker, voice.text AS words, statement.quoteType AS quoteType,
       statement.text AS quote, stances, statement.rule AS rule, coalesce(source.name, source.domain) AS outlet, article.url AS url,
       statement.startOffset AS startOffset, statement.endOffset AS endOffset
ORDER BY date IS NULL, date DESC, url, startOffset, statement.id
LIMIT $limit
