// Who changed sides, and between which two statements?
//
// Two consecutive dated positions of one actor toward the same target, one for and one against; asserted positions and demands that are clear enough, copies left out.
// A thing that only one article names ("the bill") is no target: two bills are not one.
//
// Parameters
//   $actor  ACTOR    = ''  name, alias or id of the holder; empty for everybody
//   $limit  INTEGER  = 25  most rows
//   $sure   FLOAT    = 0.5  least confidence of both positions, 0 to 1
//
// Columns
//   holder     who changed
//   target     toward whom or what
//   fromSide   SUPPORT or OPPOSE
//   fromSure   how sure the first position is, 0 to 1
//   fromDate   date of the last position on the old side
//   fromQuote  its words
//   fromUrl    its article
//   fromStart  where it starts in the text
//   fromEnd    where it ends
//   toSide     SUPPORT or OPPOSE
//   toSure     how sure the second position is, 0 to 1
//   toDate     date of the first position on the new side
//   toQuote    its words
//   toUrl      its article
//   toStart    where it starts in the text
//   toEnd      where it ends
//
// Browser
//   :params {actor: '', limit: 25, sure: 0.5}
MATCH (holder:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(target)
WHERE r.changedAt IS NOT NULL AND target.article IS NULL
  AND ($actor = '' OR holder.id = $actor OR toLower(holder.name) = toLower($actor) OR any(alias IN holder.aliases WHERE toLower(alias) = toLower($actor)))
WITH holder, target, left(r.changedAt, 10) AS changedAt
ORDER BY changedAt DESC, holder.name, target.name, holder.id, target.id
LIMIT $limit // each of these has a row of its own further down
WITH holder, collect(target) AS targets
MATCH (holder)<-[:REFERS_TO]-(:Mention)<-[:HELD_BY]-(s:Stance)-[:TOWARD]->(to)
WHERE s.polarity IN ['SUPPORT', 'OPPOSE'] AND s.modality = 'ASSERTED' AND s.class IN ['POSITION', 'DEMAND'] AND s.through IS NULL AND s.retractedAt IS NULL
  AND s.confidence >= $sure
OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
WITH holder, targets, coalesce(named, to) AS target, s
WHERE target IN targets
MATCH (s)<-[:EXPRESSES]-(statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE statement.retractedAt IS NULL AND NOT EXISTS { (statement)-[:DUPLICATE_OF]->() }
WITH holder, target, s, statement, article, toString(coalesce(statement.statedAt, article.publishedAt)) AS date
WHERE date IS NOT NULL
ORDER BY date, s.id
WITH holder, target, collect({side: s.polarity, sure: s.confidence, date: left(date, 10), statement: statement, article: article}) AS line
UNWIND [i IN range(1, size(line) - 1) WHERE line[i - 1].side <> line[i].side] AS i
WITH holder AS x, target AS y, line[i - 1] AS before, line[i] AS after
WITH x, y, before, after, before.statement AS a, after.statement AS b
RETURN x.name AS holder, y.name AS target,
       before.side AS fromSide, before.sure AS fromSure, before.date AS fromDate, a.text AS fromQuote, before.article.url AS fromUrl, a.startOffset AS fromStart, a.endOffset AS fromEnd,
       after.side AS toSide, after.sure AS toSure, after.date AS toDate, b.text AS toQuote, after.article.url AS toUrl, b.startOffset AS toStart, b.endOffset AS toEnd
ORDER BY toDate DESC, holder, target, fromDate, a.id, b.id
LIMIT $limit
