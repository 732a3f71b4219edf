// Who speaks for whom: which positions do we know at second hand?
//
// Positions whose speaker is not their holder, by the pair of the two.
//
// Parameters
//   $holder  ACTOR    = ''  name, alias or id of the holder; empty for all
//   $limit   INTEGER  = 50  most rows
//
// Columns
//   speaker      who says so: an actor, or the outlet where the narrator does
//   holder       whose position it is said to be
//   positions    how many
//   toward       toward whom and what
//   quote        the latest
//   date         when that was said, else published
//   url          link to its article
//   startOffset  where it starts in the text
//   endOffset    and where it ends
//
// Browser
//   :params {holder: '', limit: 50}
CALL {
  MATCH (s:Stance {secondHand: true})
  WHERE $holder = ''
  RETURN s
  UNION ALL
  MATCH (asked:Actor)<-[:REFERS_TO]-(:Mention)<-[:HELD_BY]-(s:Stance {secondHand: true})
  WHERE $holder <> '' AND (asked.id = $holder OR toLower(asked.name) = toLower($holder) OR any(alias IN asked.aliases WHERE toLower(alias) = toLower($holder)))
  RETURN s
}
WITH s
WHERE s.retractedAt IS NULL
MATCH (s)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(holder:Actor)
MATCH (s)<-[:EXPRESSES]-(statement:Statement)-[:SPOKEN_BY]->(voice)
WHERE statement.retractedAt IS NULL
OPTIONAL MATCH (voice)-[:REFERS_TO]->(actor:Actor)
WITH holder, coalesce(actor, voice) AS speaker, s
WHERE speaker <> holder
WITH holder, coalesce(speaker.name, speaker.domain, speaker.text) AS speaker, collect(s) AS stances
ORDER BY size(stances) DESC, speaker, holder.name, holder.id
LIMIT $limit
UNWIND stances AS s
MATCH (s)<-[:EXPRESSES]-(statement:Statement)-[:REPORTED_IN]->(article:Article)
MATCH (s)-[:TOWARD]->(to)
OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
WITH holder, speaker, size(stances) AS positions, s, statement, article, coalesce(named.name, to.name, to.text) AS target,
     left(toString(coalesce(statement.statedAt, article.publishedAt)), 10) AS date
ORDER BY date IS NULL, date DESC, s.id
WITH holder AS x, speaker, positions, collect(DISTINCT target) AS targets,
     head(collect({quote: statement.text, date: date, url: article.url, startOffset: statement.startOffset, endOffset: statement.endOffset})) AS latest
RETURN speaker, x.name AS holder, positions, targets[..10] AS toward,
       latest.quote AS quote, latest.date AS date, latest.url AS url, latest.startOffset AS startOffset, latest.endOffset AS endOffset
ORDER BY positions DESC, speaker, holder, x.id
