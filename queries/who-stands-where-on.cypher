// Who backs or attacks X, in which words, and where does it stand?
//
// X is an actor or a topic, with its narrower topics. Copies of a report and positions that a later extraction took back are left out; deeds and tone are in, with their class.
//
// Parameters
//   $target  SIDE           name, alias or id of an actor, or name or id of a topic; case does not matter
//   $limit   INTEGER  = 50  most rows
//
// Columns
//   holder       who takes the position
//   polarity     SUPPORT, OPPOSE, NEUTRAL or MIXED
//   position     in words, such as "does not support"
//   class        POSITION, DEMAND, DEED or IMPLIED; "through OWNER" where it is about what the target said or did
//   modality     ASSERTED, FUTURE, HYPOTHETICAL or HISTORICAL
//   target       toward whom or what
//   speaker      who says so: the holder, somebody else, or the outlet
//   quote        the statement in the article's words
//   date         when it was said, else published
//   outlet       who published it
//   url          link to the article
//   startOffset  where the statement starts in its text
//   endOffset    and where it ends (exclusive)
//   confidence   0 to 1
//   rule         which rule of the extractor found it
//
// Browser
//   :params {target: 'Maliki', limit: 50}
MATCH (x:Actor|Topic)
WHERE x.id = $target OR toLower(x.name) = toLower($target) OR any(alias IN coalesce(x.aliases, []) WHERE toLower(alias) = toLower($target))
CALL {
  WITH x
  MATCH (x)<-[:REFERS_TO]-(:Mention)<-[:TOWARD]-(s:Stance)
  RETURN s, x AS y
  UNION
  WITH x
  MATCH (x)<-[:BROADER*0..]-(y:Topic)<-[:TOWARD]-(s:Stance)
  RETURN s, y
}
MATCH (s)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(holder:Actor)
MATCH (s)<-[:EXPRESSES]-(statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE statement.retractedAt IS NULL AND s.retractedAt IS NULL AND NOT EXISTS { (statement)-[:DUPLICATE_OF]->() }
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
OPTIONAL MATCH (statement)-[:SPOKEN_BY]->(voice)
OPTIONAL MATCH (voice)-[:REFERS_TO]->(speaker:Actor)
RETURN holder.name AS holder,
       s.polarity AS polarity,
       CASE s.polarity
         WHEN 'SUPPORT' THEN 'supports'
         WHEN 'OPPOSE' THEN CASE WHEN s.negated THEN 'does not support' ELSE 'opposes' END
         WHEN 'MIXED' THEN 'is of two minds about'
         ELSE CASE WHEN s.negated THEN 'does not oppose' ELSE 'is neutral toward' END
       END AS position,
       s.class + coalesce(' through ' + s.through, '') AS class,
       s.modality AS modality,
       y.name AS target,
       coalesce(speaker.name, voice.name, voice.text) AS speaker,
       statement.text AS quote,
       left(toString(coalesce(statement.statedAt, article.publishedAt)), 10) AS date,
       coalesce(source.name, source.domain) AS outlet,
       article.url AS url,
       statement.startOffset AS startOffset,
       statement.endOffset AS endOffset,
       s.confidence AS confidence,
       s.rule AS rule
ORDER BY date IS NULL, date DESC, holder, url, startOffset, s.id
LIMIT $limit
