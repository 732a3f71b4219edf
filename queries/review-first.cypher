// What should be reviewed first?
//
// Unreviewed positions that matter most and are least certain: of low confidence or told second-hand, toward the most prominent actors.
//
// Parameters
//   $actors  INTEGER  = 25  how many of the most prominent actors to look at
//   $limit   INTEGER  = 25  most rows
//
// Columns
//   urgency      prominence of the target times doubt; higher is more urgent
//   why          what makes it doubtful
//   holder       who takes the position
//   polarity     SUPPORT, OPPOSE, NEUTRAL or MIXED
//   target       toward whom
//   confidence   of the statement times that of the position, 0 to 1
//   rule         which rule of the extractor found the position
//   quote        the statement
//   url          link to the article
//   startOffset  where the statement starts in its text
//   endOffset    and where it ends
//
// Browser
//   :params {actors: 25, limit: 25}
MATCH (target:Actor)
WITH target
ORDER BY coalesce(target.pageRank, 0.0) DESC, target.id
LIMIT $actors
MATCH (target)<-[:REFERS_TO]-(:Mention)<-[:TOWARD]-(s:Stance)<-[:EXPRESSES]-(statement:Statement)
WHERE statement.retractedAt IS NULL AND s.retractedAt IS NULL AND coalesce(statement.reviewStatus, 'UNREVIEWED') = 'UNREVIEWED'
MATCH (s)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(holder:Actor)
WITH statement, s, holder, target, s.secondHand AS secondHand, coalesce(statement.confidence, 1.0) * coalesce(s.confidence, 1.0) AS confidence
WHERE confidence < 1.0 OR secondHand
WITH statement, s, holder, target, secondHand, confidence,
     coalesce(target.pageRank, 0.0) * (1.0 - confidence + CASE WHEN secondHand THEN 0.25 ELSE 0.0 END) AS urgency
ORDER BY urgency DESC, confidence, s.id
LIMIT $limit
MATCH (statement)-[:REPORTED_IN]->(article:Article)
OPTIONAL MATCH (holder)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(target)
RETURN urgency,
       CASE WHEN confidence < 0.7 THEN ['low confidence'] ELSE [] END
         + CASE WHEN secondHand THEN ['second-hand'] ELSE [] END
         + CASE WHEN coalesce(r.sourceCount, 1) < 2 THEN ['one source'] ELSE [] END AS why,
       holder.name AS holder, s.polarity AS polarity, target.name AS target, confidence, s.rule AS rule,
       statement.text AS quote, article.url AS url, statement.startOffset AS startOffset, statement.endOffset AS endOffset
ORDER BY urgency DESC, confidence, s.id
