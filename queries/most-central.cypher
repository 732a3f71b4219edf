// Who is most central?
//
// The landscape at a glance: actors by prominence, with how others stand toward them. Needs an analysed graph (`kg build` does that).
//
// Parameters
//   $kind   STRING   = ''  Person, Organization, Country or Group; empty for all
//   $limit  INTEGER  = 25  most rows
//
// Columns
//   actor        name
//   kind         Person, Organization, Country or Group
//   pageRank     prominence; sums to 1 over all actors
//   betweenness  share of shortest paths between others that pass through
//   component    the part of the network it belongs to; 0 is the largest
//   supportedBy  actors that support it
//   opposedBy    actors that oppose it
//   supports     actors it supports
//   opposes      actors it opposes
//   articles     articles that mention it
//
// Browser
//   :params {kind: '', limit: 25}
MATCH (a:Actor)
WHERE a.pageRank IS NOT NULL AND a.isHidden IS NULL AND ($kind = '' OR any(label IN labels(a) WHERE toLower(label) = toLower($kind)))
WITH a
ORDER BY a.pageRank DESC, a.id
LIMIT $limit
RETURN a.name AS actor, head([label IN labels(a) WHERE NOT label IN ['Actor', 'Stale']]) AS kind, a.pageRank AS pageRank, a.betweenness AS betweenness, a.component AS component,
       a.supportIn AS supportedBy, a.opposeIn AS opposedBy, a.supportOut AS supports, a.opposeOut AS opposes,
       COUNT { MATCH (a)-[:MENTIONED_IN]->(article:Article) RETURN DISTINCT article } AS articles
ORDER BY pageRank DESC, a.id
