// What did one do to another: sanctions, aid, arrests, attacks?
//
// Deeds are kept apart from positions: they make no SUPPORTS and no OPPOSES. Copies of a report are left out.
//
// Parameters
//   $actor  ACTOR    = ''  name, alias or id of who did it or to whom it was done; empty for all
//   $limit  INTEGER  = 50  most rows
//
// Columns
//   doer         who did it
//   side         SUPPORT or OPPOSE: whether it was done for or against the other
//   target       to whom
//   cue          the word that shows it
//   modality     ASSERTED, FUTURE, HYPOTHETICAL or HISTORICAL
//   quote        the statement
//   date         when it was said, else published
//   outlet       who published it
//   url          link to the article
//   startOffset  where the statement starts in its text
//   endOffset    and where it ends (exclusive)
//   confidence   0 to 1
//   rule         which rule of the extractor found it
//
// Browser
//   :params {actor: '', limit: 50}
MATCH (s:Stance {class: 'DEED'})-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(doer:Actor)
WHERE s.retractedAt IS NULL
MATCH (s)-[:TOWARD]->(to)
OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
WITH s, doer, coalesce(named, to) AS target
WHERE $actor = ''
   OR any(one IN [doer, target] WHERE one.id = $actor OR toLower(one.name) = toLower($actor) OR any(alias IN coalesce(one.aliases, []) WHERE toLower(alias) = toLower($actor)))
MATCH (s)<-[:EXPRESSES]-(statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE statement.retractedAt IS NULL AND NOT EXISTS { (statement)-[:DUPLICATE_OF]->() }
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
RETURN doer.name AS doer, s.polarity AS side, coalesce(target.name, target.text) AS target, s.cue AS cue, s.modality AS modality, statement.text AS quote,
       left(toString(coalesce(statement.statedAt, article.publishedAt)), 10) AS date, coalesce(source.name, source.domain) AS outlet, article.url AS url,
       statement.startOffset AS startOffset, statement.endOffset AS endOffset, s.confidence AS confidence, s.rule AS rule
ORDER BY date IS NULL, date DESC, doer, target, url, startOffset, s.id
LIMIT $limit
