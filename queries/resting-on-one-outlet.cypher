// Which claims rest on one outlet alone?
//
// Derived positions with a single independent source, most statements first: the outlet repeats itself, nobody else has it.
//
// Parameters
//   $outlet  STRING   = ''  name or domain of the outlet; empty for all
//   $limit   INTEGER  = 50  most rows
//
// Columns
//   holder       who takes the position
//   stance       SUPPORTS, OPPOSES or AMBIVALENT_TOWARD
//   target       toward whom or what
//   statements   behind it
//   outlet       the one that has it
//   quote        its latest statement
//   date         when that was said, else published
//   url          link to the article
//   startOffset  where the statement starts in its text
//   endOffset    and where it ends
//
// Browser
//   :params {outlet: '', limit: 50}
MATCH (holder:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(target)
WHERE r.sourceCount = 1
WITH holder, r, target
ORDER BY r.statementCount DESC, holder.name, target.name, type(r), holder.id, target.id
LIMIT CASE WHEN $outlet = '' THEN $limit ELSE 1000000000 END // an outlet's own ties are known only further down
WITH holder, collect(target) AS targets
MATCH (holder)<-[:REFERS_TO]-(:Mention)<-[:HELD_BY]-(s:Stance)-[:TOWARD]->(to)
OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
WITH holder, targets, coalesce(named, to) AS target, s
WHERE target IN targets
MATCH (holder)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(target)
MATCH (s)<-[:EXPRESSES]-(statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE statement.retractedAt IS NULL AND s.retractedAt IS NULL
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
WITH holder, r, target, statement, article, source, EXISTS { (statement)-[:DUPLICATE_OF]->() } AS copy,
     left(toString(coalesce(statement.statedAt, article.publishedAt)), 10) AS date
WHERE $outlet = '' OR toLower(source.name) = toLower($outlet) OR toLower(source.domain) = toLower($outlet)
ORDER BY copy, date IS NULL, date DESC, statement.id
WITH holder, r, target, head(collect({outlet: coalesce(source.name, source.domain), quote: statement.text, date: date, url: article.url, startOffset: statement.startOffset, endOffset: statement.endOffset})) AS latest
WITH holder AS x, r, target AS y, latest
RETURN x.name AS holder, type(r) AS stance, y.name AS target, r.statementCount AS statements,
       latest.outlet AS outlet, latest.quote AS quote, latest.date AS date, latest.url AS url, latest.startOffset AS startOffset, latest.endOffset AS endOffset
ORDER BY statements DESC, holder, target, stance, x.id, y.id
LIMIT $limit
