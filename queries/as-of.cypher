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
WITH datetime($date) + duration('P1D') AS end
MATCH (statement:Statement)-[:EXPRESSES]->(s:Stance)
WHERE statement.recordedAt < end AND (statement.retractedAt IS NULL OR statement.retractedAt >= end) AND (s.retractedAt IS NULL OR s.retractedAt >= end)
WITH statement, s, coalesce(statement.retractedAt, s.retractedAt) AS retractedAt,
     [(statement)<-[:OF]-(review:Review) WHERE review.at >= end | review.at] + [(s)<-[:OF]-(review:Review) WHERE review.at >= end | review.at] AS reviews
WITH statement, s, CASE WHEN retractedAt IS NOT NULL THEN 'retracted' WHEN size(reviews) > 0 THEN 'reviewed' ELSE 'kept' END AS since,
     left(toString(coalesce(retractedAt, reduce(latest = head(reviews), at IN reviews | CASE WHEN at > latest THEN at ELSE latest END))), 10) AS changedAt
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
