// Which outlets give which side a voice?
//
// For a contested actor or topic: per outlet, how many statements by supporters and by opponents it carries, whether or not they are about the target.
//
// Parameters
//   $target  SIDE           name, alias or id of an actor, or name or id of a topic
//   $limit   INTEGER  = 50  most rows
//
// Columns
//   outlet          who published them
//   supporters      statements by actors that support the target
//   opponents       statements by actors that oppose it
//   supporterShare  share of supporters' statements among both, 0 to 1
//   loudest         the actor of either side whom it quotes most
//
// Browser
//   :params {target: 'Maliki', limit: 50}
MATCH (target:Actor|Topic)
WHERE target.id = $target OR toLower(target.name) = toLower($target) OR any(alias IN coalesce(target.aliases, []) WHERE toLower(alias) = toLower($target))
MATCH (speaker:Actor)-[r:SUPPORTS|OPPOSES]->(target)
WITH DISTINCT speaker, type(r) AS side
MATCH (speaker)-[:SAID]->(statement:Statement)-[:REPORTED_IN]->(:Article)-[:PUBLISHED_BY]->(source:Source)
WHERE statement.retractedAt IS NULL
WITH source, speaker, side, count(statement) AS statements
ORDER BY statements DESC, speaker.name
WITH source,
     sum(CASE WHEN side = 'SUPPORTS' THEN statements ELSE 0 END) AS supporters,
     sum(CASE WHEN side = 'OPPOSES' THEN statements ELSE 0 END) AS opponents,
     head(collect(speaker.name)) AS loudest
RETURN coalesce(source.name, source.domain, source.id) AS outlet, supporters, opponents,
       toFloat(supporters) / (supporters + opponents) AS supporterShare, loudest
ORDER BY supporters + opponents DESC, outlet
LIMIT $limit
