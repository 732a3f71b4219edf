// What did the graph hold on a date, and what was corrected since?
//
// Positions recorded on or before the date, with what became of them: kept, retracted, or corrected by a review.
//
// Parameters
//   $date   STRING           the day, such as 2026-11-24; its end counts
//   $limit  INTEGER  = 100   most rows
//
// Columns
//   holder       who takes the position
//   polarity     SUPPORT, OPPOSE, NEUTRAL or MIXED
//   target       toward whom or what
//   quote        the statement
//   recordedAt   when this graph learned of it
//   since        kept, retracted or reviewed
//   changedAt    when that happened, if not kept
//   url          link to the article
//   startOffset  where the statement starts in its text
//   endOffset    and where it ends
//
// Browser
//   :params {date: '2026-11-24', limit: 100}
MATCH (statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE left(toString(statement.recordedAt), 10) <= $date
  AND (statement.retractedAt IS NULL OR left(toString(statement.retractedAt), 10) > $date)
MATCH (statement)-[:EXPRESSES]->(s:Stance)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(holder:Actor)
MATCH (s)-[:TOWARD]->(to)
OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
CALL {
  WITH statement, s
  OPTIONAL MATCH (review:Review)-[:OF]->(of)
  WHERE of = statement OR of = s
  RETURN max(left(toString(review.at), 10)) AS reviewedAt
}
WITH statement, article, s, holder, coalesce(named.name, to.name, to.text) AS target,
     left(toString(statement.retractedAt), 10) AS retractedAt, CASE WHEN reviewedAt > $date THEN reviewedAt END AS reviewedAt
RETURN holder.name AS holder, s.polarity AS polarity, target, statement.text AS quote,
       left(toString(statement.recordedAt), 10) AS recordedAt,
       CASE WHEN retractedAt IS NOT NULL THEN 'retracted' WHEN reviewedAt IS NOT NULL THEN 'reviewed' ELSE 'kept' END AS since,
       coalesce(retractedAt, reviewedAt) AS changedAt,
       article.url AS url, statement.startOffset AS startOffset, statement.endOffset AS endOffset
ORDER BY since = 'kept', changedAt DESC, holder, target, url, startOffset, s.id
LIMIT $limit
