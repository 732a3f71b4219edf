// A small invented graph: who stands how in a quarrel about a harbour. Every case that a query or report knows occurs at least once:
// a copy, a change of sides, second-hand and narrated positions, a topic, a retraction, a hypothetical, a deed, a negation, an ambiguous alias, an isolated actor.
UNWIND [
  {id: 'src-ht', name: 'Harbour Times', domain: 'harbour.example'},
  {id: 'src-cd', name: 'Coast Daily', domain: 'coast.example'},
  {id: 'src-np', name: 'Norland Post', domain: 'norland.example'}
] AS row
CREATE (:Source {id: row.id, name: row.name, domain: row.domain});
UNWIND [
  {id: 'art-1', source: 'src-ht', title: 'Mayor backs union', at: '2026-01-10'},
  {id: 'art-2', source: 'src-cd', title: 'Vega for Orlo', at: '2026-01-11'},
  {id: 'art-3', source: 'src-ht', title: 'Quay [divided]', at: '2026-02-05'},
  {id: 'art-4', source: 'src-np', title: 'Norland looks on', at: '2026-03-02'},
  {id: 'art-5', source: 'src-cd', title: 'Camps form', at: '2026-03-20'}
] AS row
MATCH (source:Source {id: row.source})
CREATE (:Article {id: row.id, url: 'https://' + source.domain + '/' + row.id, title: row.title, publishedAt: row.at, language: 'en', recordHash: 'hash-' + row.id})-[:PUBLISHED_BY]->(source);
UNWIND [
  {id: 'act-dell', name: 'Ines Dell', aliases: ['Dell', 'Ines Dell'], in: ['art-3', 'art-5'], roles: ['Minister']},
  {id: 'act-lone', name: 'Ada Lone', aliases: ['Ada Lone'], in: ['art-5'], roles: []},
  {id: 'act-luis', name: 'Luis Vega', aliases: ['Luis Vega', 'Vega'], in: ['art-4'], roles: []},
  {id: 'act-orlo', name: 'Tomas Orlo', aliases: ['Orlo', 'Tomas Orlo'], in: ['art-1', 'art-2', 'art-3', 'art-4', 'art-5'], roles: ['union leader']},
  {id: 'act-vega', name: 'Mara Vega', aliases: ['Mara Vega', 'Vega'], in: ['art-1', 'art-2', 'art-3', 'art-4', 'art-5'], roles: ['Mayor']}
] AS row
CREATE (a:Actor:Person {id: row.id, name: row.name, normalizedName: toLower(row.name), aliases: row.aliases, roles: row.roles})
WITH a, row
UNWIND row.in AS article
MATCH (b:Article {id: article})
CREATE (a)-[:MENTIONED_IN {count: 2, name: row.name, kind: 'PERSON', aliases: row.aliases, roles: row.roles}]->(b);
CREATE (a:Actor:Organization {id: 'act-port', name: 'Port Authority', normalizedName: 'port authority', aliases: ['Port Authority', 'the port']})
WITH a
MATCH (b:Article) WHERE b.id IN ['art-3', 'art-4', 'art-5']
CREATE (a)-[:MENTIONED_IN {count: 1, name: 'Port Authority', kind: 'ORGANIZATION', aliases: ['Port Authority'], roles: []}]->(b);
CREATE (a:Actor:Group {id: 'act-dock', name: 'Dockworkers', normalizedName: 'dockworkers', aliases: ['Dockworkers']})
WITH a
MATCH (b:Article {id: 'art-1'})
CREATE (a)-[:MENTIONED_IN {count: 1, name: 'Dockworkers', kind: 'GROUP', aliases: ['Dockworkers'], roles: []}]->(b);
CREATE (a:Actor:Country {id: 'act-nor', name: 'Norland', normalizedName: 'norland', aliases: ['Norland'], wikidataId: 'Q0'})
WITH a
MATCH (b:Article {id: 'art-4'})
CREATE (a)-[:MENTIONED_IN {count: 1, name: 'Norland', kind: 'COUNTRY', aliases: ['Norland'], roles: []}]->(b);
CREATE (:Topic {id: 'top-exp', name: 'harbour expansion'});
CREATE (:ExtractionRun {id: 'run-1', extractor: 'hand', version: '1'});
UNWIND [
  {n: '01', article: 'art-1', speaker: 'act-vega', type: 'DIRECT', text: 'Orlo speaks for the *whole* quay', at: 10, holder: 'act-vega', target: 'act-orlo', polarity: 'SUPPORT'},
  {n: '02', article: 'art-2', speaker: 'act-vega', type: 'DIRECT', text: 'Orlo speaks for the *whole* quay', at: 20, holder: 'act-vega', target: 'act-orlo', polarity: 'SUPPORT', copyOf: 'stm-01'},
  {n: '03', article: 'art-3', speaker: 'act-orlo', type: 'DIRECT', text: 'Mayor Vega has sold us out', at: 10, holder: 'act-orlo', target: 'act-vega', polarity: 'OPPOSE'},
  {n: '04', article: 'art-3', speaker: 'act-port', type: 'INDIRECT', text: 'the minister rejects what Orlo demands', at: 60, holder: 'act-dell', target: 'act-orlo', polarity: 'OPPOSE'},
  {n: '05', article: 'art-4', speaker: 'act-vega', type: 'MIXED', text: 'Orlo has lost his way', at: 10, holder: 'act-vega', target: 'act-orlo', polarity: 'OPPOSE', statedAt: '2026-03-01'},
  {n: '06', article: 'art-4', speaker: 'act-nor', type: 'INDIRECT', text: 'Norland welcomes a larger harbour', at: 80, holder: 'act-nor', topic: 'top-exp', polarity: 'SUPPORT'},
  {n: '07', article: 'art-5', speaker: 'act-orlo', type: 'DIRECT', text: 'No berth more', at: 10, holder: 'act-orlo', topic: 'top-exp', polarity: 'OPPOSE'},
  {n: '08', article: 'art-5', speaker: 'src-cd', type: 'REPORTED', text: 'Dell stands by the mayor', at: 40, holder: 'act-dell', target: 'act-vega', polarity: 'SUPPORT'},
  {n: '09', article: 'art-5', speaker: 'act-port', type: 'DIRECT', text: 'we thank Mayor Vega', at: 80, holder: 'act-port', target: 'act-vega', polarity: 'SUPPORT'},
  {n: '10', article: 'art-5', speaker: 'act-vega', type: 'INDIRECT', text: 'she would back Dell if asked', at: 120, holder: 'act-vega', target: 'act-dell', polarity: 'SUPPORT', modality: 'HYPOTHETICAL'},
  {n: '11', article: 'art-1', speaker: 'act-dock', type: 'DIRECT', text: 'we follow Orlo', at: 90, holder: 'act-dock', target: 'act-orlo', polarity: 'SUPPORT'},
  {n: '12', article: 'art-4', speaker: 'act-port', type: 'DIRECT', text: 'Orlo blocks the quay', at: 140, holder: 'act-port', target: 'act-orlo', polarity: 'OPPOSE'},
  {n: '13', article: 'art-3', speaker: 'act-vega', type: 'DIRECT', text: 'we need more berths', at: 120, holder: 'act-vega', topic: 'top-exp', polarity: 'SUPPORT'},
  {n: '14', article: 'art-1', speaker: 'act-orlo', type: 'INDIRECT', text: 'Dell has his trust', at: 150, holder: 'act-orlo', target: 'act-dell', polarity: 'SUPPORT', retracted: true},
  {n: '15', article: 'art-5', speaker: 'act-port', type: 'DIRECT', text: 'we do not support the minister', at: 180, holder: 'act-port', target: 'act-dell', polarity: 'OPPOSE', negated: true, confidence: 0.5},
  {n: '16', article: 'art-4', speaker: 'src-np', type: 'REPORTED', text: 'Norland seizes two ships of the port', at: 200, holder: 'act-nor', target: 'act-port', polarity: 'OPPOSE', class: 'DEED'}
] AS row
MATCH (article:Article {id: row.article}), (run:ExtractionRun {id: 'run-1'})
CREATE (s:Statement {id: 'stm-' + row.n, text: row.text, textHash: toLower(row.text), quoteType: row.type, startOffset: row.at, endOffset: row.at + size(row.text), statedAt: row.statedAt,
        recordedAt: datetime('2026-04-01T00:00:00Z'), retractedAt: CASE WHEN row.retracted THEN datetime('2026-05-01T00:00:00Z') END, rule: 'hand', confidence: 1.0, reviewStatus: 'UNREVIEWED'})
CREATE (s)-[:REPORTED_IN]->(article)
CREATE (s)-[:EXTRACTED_BY]->(run)
CREATE (s)-[:EXPRESSES]->(t:Stance {id: 'stc-' + row.n, polarity: row.polarity, score: CASE row.polarity WHEN 'SUPPORT' THEN 1.0 ELSE -1.0 END,
        modality: coalesce(row.modality, 'ASSERTED'), negated: coalesce(row.negated, false), class: coalesce(row.class, 'POSITION'), rule: 'hand', secondHand: row.speaker <> row.holder, startOffset: row.at, endOffset: row.at + size(row.text), confidence: coalesce(row.confidence, 1.0)})
WITH row, s, t, article
MATCH (holder:Actor {id: row.holder})
CREATE (t)-[:HELD_BY]->(h:Mention {id: 'men-h' + row.n, text: split(holder.name, ' ')[-1], kind: 'NAME', startOffset: 0, endOffset: 5})-[:REFERS_TO {confidence: 1.0, method: 'hand'}]->(holder)
CREATE (h)-[:IN_ARTICLE]->(article)
WITH row, s, t, article, h, holder
FOREACH (_ IN CASE WHEN row.speaker = row.holder THEN [1] ELSE [] END | CREATE (s)-[:SPOKEN_BY]->(h))
WITH row, s, t, article
OPTIONAL MATCH (source:Source {id: row.speaker})
FOREACH (_ IN CASE WHEN source IS NOT NULL THEN [1] ELSE [] END | CREATE (s)-[:SPOKEN_BY]->(source))
WITH row, s, t, article
OPTIONAL MATCH (topic:Topic {id: row.topic})
FOREACH (_ IN CASE WHEN topic IS NOT NULL THEN [1] ELSE [] END | CREATE (t)-[:TOWARD]->(topic) CREATE (s)-[:ABOUT]->(topic))
WITH row, s, t, article
OPTIONAL MATCH (original:Statement {id: row.copyOf})
FOREACH (_ IN CASE WHEN original IS NOT NULL THEN [1] ELSE [] END | CREATE (s)-[:DUPLICATE_OF]->(original))
WITH row, s, t, article
MATCH (target:Actor {id: row.target})
CREATE (t)-[:TOWARD]->(m:Mention {id: 'men-t' + row.n, text: split(target.name, ' ')[-1], kind: 'NAME', startOffset: 6, endOffset: 10})-[:REFERS_TO {confidence: 1.0, method: 'hand'}]->(target)
CREATE (m)-[:IN_ARTICLE]->(article);
MATCH (s:Statement {id: 'stm-04'})-[:REPORTED_IN]->(article), (port:Actor {id: 'act-port'})
CREATE (s)-[:SPOKEN_BY]->(m:Mention {id: 'men-s04', text: 'a spokesman', kind: 'NOMINAL', startOffset: 50, endOffset: 61})-[:REFERS_TO {confidence: 0.9, method: 'hand'}]->(port)
CREATE (m)-[:IN_ARTICLE]->(article);
MATCH (s:Statement {id: 'stm-03'})-[:REPORTED_IN]->(article), (dock:Actor {id: 'act-vega'})
CREATE (s)-[:ADDRESSED_TO]->(m:Mention {id: 'men-a03', text: 'the mayor', kind: 'NOMINAL', startOffset: 40, endOffset: 49})-[:REFERS_TO {confidence: 0.9, method: 'hand'}]->(dock)
CREATE (m)-[:IN_ARTICLE]->(article);
MATCH (a:Actor)<-[:REFERS_TO]-(:Mention)<-[:SPOKEN_BY]-(s:Statement)
WHERE s.retractedAt IS NULL
MERGE (a)-[:SAID]->(s);
UNWIND [
  {from: 'act-vega', type: 'AMBIVALENT_TOWARD', to: 'act-orlo', pro: 1.0, con: 1.0, sources: 2, firstAt: '2026-01-10', lastAt: '2026-03-01'}
] AS row
MATCH (a {id: row.from}), (b {id: row.to})
CREATE (a)-[:AMBIVALENT_TOWARD {weight: 0.0, pro: row.pro, con: row.con, statementCount: 2, firstHandCount: 2, secondHandCount: 0, sourceCount: row.sources, bestConfidence: 1.0, confidence: 1.0, firstAt: row.firstAt, lastAt: row.lastAt, changedAt: row.lastAt, derivedAt: datetime('2026-04-01T00:00:00Z')}]->(b);
UNWIND [
  {from: 'act-dell', to: 'act-vega', at: '2026-03-20'},
  {from: 'act-port', to: 'act-vega', at: '2026-03-20'},
  {from: 'act-dock', to: 'act-orlo', at: '2026-01-10'},
  {from: 'act-nor', to: 'top-exp', at: '2026-03-02'},
  {from: 'act-vega', to: 'top-exp', at: '2026-02-05'}
] AS row
MATCH (a {id: row.from}), (b {id: row.to})
CREATE (a)-[:SUPPORTS {weight: 1.0, pro: 1.0, con: 0.0, statementCount: 1, firstHandCount: 1, secondHandCount: 0, sourceCount: 1, bestConfidence: 1.0, confidence: 1.0, firstAt: row.at, lastAt: row.at, derivedAt: datetime('2026-04-01T00:00:00Z')}]->(b);
UNWIND [
  {from: 'act-orlo', to: 'act-vega', at: '2026-02-05'},
  {from: 'act-dell', to: 'act-orlo', at: '2026-02-05'},
  {from: 'act-port', to: 'act-orlo', at: '2026-03-02'},
  {from: 'act-port', to: 'act-dell', at: '2026-03-20'},
  {from: 'act-orlo', to: 'top-exp', at: '2026-03-20'}
] AS row
MATCH (a {id: row.from}), (b {id: row.to})
CREATE (a)-[:OPPOSES {weight: 1.0, pro: 0.0, con: 1.0, statementCount: 1, firstHandCount: 1, secondHandCount: 0, sourceCount: 1, bestConfidence: 1.0, confidence: 1.0, firstAt: row.at, lastAt: row.at, derivedAt: datetime('2026-04-01T00:00:00Z')}]->(b);
MATCH (a:Actor {id: 'act-dell'}), (b:Actor {id: 'act-vega'})
CREATE (a)-[:AGREES_WITH {weight: 1.0, congruence: 1.0, conflict: 0.0}]->(b);
MATCH (a:Actor {id: 'act-orlo'}), (b:Actor {id: 'act-vega'})
CREATE (a)-[:DISAGREES_WITH {weight: 1.0, congruence: 0.0, conflict: 1.0}]->(b);
