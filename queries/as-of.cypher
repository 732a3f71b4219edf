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
MATCH (statement:Statement)-[:EXPRESSES]->(s:Stance)
WHERE left(toString(statement.recordedAt), 10) <= $date
  AND (statement.retractedAt IS NULL OR left(toString(statement.retractedAt), 10) > $date)
  AND (s.retractedAt IS NULL OR left(toString(s.retractedAt), 10) > $date)
OPTIONAL MATCH (statement)<-[:OF]-(one:Review)
OPTIONAL MATCH (s)<-[:OF]-(other:Review)
WITH statement, s, max(left(toString(one.at), 10)) AS oneAt, max(left(toString(other.at), 10)) AS otherAt
WITH statement, s, left(toString(coalesce(statement.retractedAt, s.retractedAt)), 10) AS retractedAt,
     CASE WHEN otherAt IS NULL OR oneAt > otherAt THEN oneAt ELSE otherAt END AS reviewedAt
WITH statement, s, CASE WHEN retractedAt IS NOT NULL THEN 'retracted' WHEN reviewedAt > $date THEN 'reviewed' ELSE 'kept' END AS since,
     coalesce(retractedAt, CASE WHEN reviewedAt > $date THEN reviewedAt END) AS changedAt
ORDER BY since = 'kept', changedAt DESC, statement.recordedAt, s.id
LIMIT $limit
MATCH (statement)-[:REPORTED_IN]->(article:Article)
MATCH (s)-[:HELD_BY]->(held:Mention)
OPTIONAL MATCH (held)-[:REFERS_TO]->(holder:Actor)
MATCH (s)-[:TOWARD]->(to)
OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
RETURN coalesce(holder.name, held.text) AS holder, s.polarity AS polarity, coalesce(named.name, to.name, to.text) AS target, statement.text AS quote,
       left(toString(statement.recordedAt), 10) AS recordedAt, since, changedAt,
       article.url AS url, statement.startOffset AS startOffset, statement.endOffset AS endOffset
ORDER BY since = 'kept', changedAt DESC, recordedAt, s.id
