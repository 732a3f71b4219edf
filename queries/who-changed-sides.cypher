// Who changed sides, and between which two statements?
//
// Two consecutive dated positions of one actor toward the same target, one for and one against; asserted, not denied, copies left out.
//
// Parameters
//   $actor  STRING   = ''  name, alias or id of the holder; empty for everybody
//   $limit  INTEGER  = 25  most rows
//
// Columns
//   holder     who changed
//   target     toward whom or what
//   fromSide   SUPPORT or OPPOSE
//   fromDate   date of the last position on the old side
//   fromQuote  its words
//   fromUrl    its article
//   fromStart  where it starts in the text
//   fromEnd    where it ends
//   toSide     SUPPORT or OPPOSE
//   toDate     date of the first position on the new side
//   toQuote    its words
//   toUrl      its article
//   toStart    where it starts in the text
//   toEnd      where it ends
//
// Browser
//   :params {actor: '', limit: 25}
MATCH (holder:Actor)<-[:REFERS_TO]-(:Mention)<-[:HELD_BY]-(s:Stance)-[:TOWARD]->(to)
WHERE ($actor = '' OR holder.id = $actor OR toLower(holder.name) = toLower($actor) OR any(alias IN holder.aliases WHERE toLower(alias) = toLower($actor)))
  AND s.polarity IN ['SUPPORT', 'OPPOSE'] AND s.modality = 'ASSERTED' AND NOT s.negated
OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
WITH holder, s, coalesce(named, to) AS target
WHERE target:Actor OR target:Topic
MATCH (s)<-[:EXPRESSES]-(statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE statement.retractedAt IS NULL AND s.retractedAt IS NULL AND NOT EXISTS { (statement)-[:DUPLICATE_OF]->() }
WITH holder, target, s, statement, article, toString(coalesce(statement.statedAt, article.publishedAt)) AS date
WHERE date IS NOT NULL
ORDER BY date, s.id
WITH holder, target, collect({side: s.polarity, date: left(date, 10), quote: statement.text, url: article.url, startOffset: statement.startOffset, endOffset: statement.endOffset}) AS line
WHERE size(line) > 1
UNWIND range(1, size(line) - 1) AS i
WITH holder, target, line[i - 1] AS before, line[i] AS after
WHERE before.side <> after.side
RETURN holder.name AS holder, target.name AS target,
       before.side AS fromSide, before.date AS fromDate, before.quote AS fromQuote, before.url AS fromUrl, before.startOffset AS fromStart, before.endOffset AS fromEnd,
       after.side AS toSide, after.date AS toDate, after.quote AS toQuote, after.url AS toUrl, after.startOffset AS toStart, after.endOffset AS toEnd
ORDER BY toDate DESC, holder, target, fromStart, toStart
LIMIT $limit
