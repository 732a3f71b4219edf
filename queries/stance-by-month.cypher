// How did A's stance on B move, month by month?
//
// B is an actor or a topic; narrower topics have rows of their own. Only asserted positions and demands count for or against; copies count once.
//
// Parameters
//   $a      ACTOR           name, alias or id of the holder
//   $b      SIDE            name, alias or id of the target actor, or name or id of a topic
//   $limit  INTEGER  = 120  most rows
//
// Columns
//   month    such as 2014-06
//   holder   A's name
//   target   B's name
//   support  positions for
//   oppose   positions against
//   other    neutral, mixed, not asserted, deeds and tone
//   balance  support minus oppose
//   sources  independent outlets
//
// Browser
//   :params {a: 'Putin', b: 'Maliki', limit: 120}
MATCH (x:Actor)<-[:REFERS_TO]-(:Mention)<-[:HELD_BY]-(s:Stance)-[:TOWARD]->(to)
WHERE x.id = $a OR toLower(x.name) = toLower($a) OR any(alias IN x.aliases WHERE toLower(alias) = toLower($a))
OPTIONAL MATCH (to)-[:REFERS_TO]->(named:Actor)
WITH x, s, coalesce(named, to) AS y
WHERE y.id = $b OR toLower(y.name) = toLower($b) OR any(alias IN coalesce(y.aliases, []) WHERE toLower(alias) = toLower($b))
   OR EXISTS { MATCH (y)-[:BROADER*1..]->(wider:Topic) WHERE wider.id = $b OR toLower(wider.name) = toLower($b) }
MATCH (s)<-[:EXPRESSES]-(statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE statement.retractedAt IS NULL AND s.retractedAt IS NULL AND NOT EXISTS { (statement)-[:DUPLICATE_OF]->() }
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
WITH x, y, s, source, left(toString(coalesce(statement.statedAt, article.publishedAt)), 7) AS month,
     CASE WHEN s.modality = 'ASSERTED' AND s.class IN ['POSITION', 'DEMAND'] AND s.through IS NULL THEN s.polarity ELSE 'OTHER' END AS side
WHERE month IS NOT NULL
WITH month, x, y,
     count(CASE WHEN side = 'SUPPORT' THEN 1 END) AS support,
     count(CASE WHEN side = 'OPPOSE' THEN 1 END) AS oppose,
     count(CASE WHEN NOT side IN ['SUPPORT', 'OPPOSE'] THEN 1 END) AS other,
     count(DISTINCT source) AS sources
RETURN month, x.name AS holder, y.name AS target, support, oppose, other, support - oppose AS balance, sources
ORDER BY month, holder, target, x.id, y.id
LIMIT $limit
