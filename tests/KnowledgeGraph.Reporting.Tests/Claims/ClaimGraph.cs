using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Tests.Claims;

/// <summary>The statements by which claims are read back.</summary>
internal static class ClaimGraph
{
    public const string Stance = """
        MATCH (x:Stance {id: $stanceId})<-[:EXPRESSES]-(s:Statement {id: $statementId})-[:REPORTED_IN]->(a:Article)
        OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Source)
        OPTIONAL MATCH (a)-[:HAS_TEXT]->(t:ArticleText)
        OPTIONAL MATCH (s)-[:SPOKEN_BY]->(v)
        OPTIONAL MATCH (v)-[:REFERS_TO]->(w:Actor)
        RETURN x.polarity AS polarity, x.score AS score, x.modality AS modality, x.negated AS negated, x.class AS class,
        x.through AS through,
               x.rule AS rule, x.confidence AS confidence, x.cue AS cue, x.secondHand AS isSecondHand, s.quoteType AS quoteType,
               s.text AS statement, left(toString(coalesce(s.statedAt, a.publishedAt)), 10) AS date, s.startOffset AS start,
               s.endOffset AS end,
               a.id AS articleId, a.title AS title, a.url AS url, toString(a.publishedAt) AS publishedAt,
               coalesce(o.name, o.domain) AS outlet,
               t.text AS articleText, coalesce(w.name, v.name, v.domain, v.text) AS speakerName,
               EXISTS { (s)-[:DUPLICATE_OF]->(:Statement) } AS isCopy,
               x.retractedAt IS NOT NULL OR s.retractedAt IS NOT NULL AS isTakenBack,
               EXISTS { MATCH (x)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(h:Actor {id: $holderId}) WHERE h.name = $holderName } AS isHolder,
               EXISTS { MATCH (x)-[:TOWARD]->(:Mention)-[:REFERS_TO]->(h:Actor {id: $targetId}) WHERE h.name = $targetName }
                 OR EXISTS { MATCH (x)-[:TOWARD]->(h:Topic {id: $targetId}) WHERE h.name = $targetName } AS isTarget,
               [(x)-[:TOWARD]->(m:Mention) | m.text] AS mentioned
        """;

    public const string Statement = """
        MATCH (s:Statement {id: $statementId})-[:REPORTED_IN]->(a:Article)
        OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Source)
        OPTIONAL MATCH (a)-[:HAS_TEXT]->(t:ArticleText)
        RETURN s.quoteType AS quoteType, s.text AS statement, left(toString(coalesce(s.statedAt, a.publishedAt)), 10) AS date,
               s.startOffset AS start, s.endOffset AS end, a.id AS articleId, a.title AS title, a.url AS url,
               toString(a.publishedAt) AS publishedAt, coalesce(o.name, o.domain) AS outlet, t.text AS articleText
        """;

    public const string Tie = """
        MATCH (h:Actor {id: $holderId})-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(t {id: $targetId})
        RETURN type(r) AS type, r.pro AS pro, r.con AS con, r.statementCount AS statementCount, r.secondHandCount AS secondHandCount,
               r.sourceCount AS sourceCount, r.bestConfidence AS bestConfidence, left(r.firstAt, 10) AS firstAt,
               left(r.lastAt, 10) AS lastAt,
               left(r.changedAt, 10) AS changedAt, h.name AS holderName, t.name AS targetName, labels(h) AS holderLabels,
               labels(t) AS targetLabels
        """;

    public const string Named = """
        MATCH (n:Actor|Topic {id: $id})
        RETURN n.name AS name, labels(n) AS labels, coalesce(n.aliases, []) AS aliases, coalesce(n.roles, []) AS roles,
               COUNT { MATCH (n)-[:MENTIONED_IN]->(a:Article) RETURN DISTINCT a } AS articleCount,
               COUNT { MATCH (:Actor)-[r:SUPPORTS]->(n) WHERE startNode(r) <> n } AS supportIn,
               COUNT { MATCH (:Actor)-[r:OPPOSES]->(n) WHERE startNode(r) <> n } AS opposeIn,
               COUNT { MATCH (n)-[r:SUPPORTS]->(:Actor) WHERE endNode(r) <> n } AS supportOut,
               COUNT { MATCH (n)-[r:OPPOSES]->(:Actor) WHERE endNode(r) <> n } AS opposeOut
        """;

    public const string Balance = """
        MATCH (a:Actor {id: $a})-[r:SUPPORTS|OPPOSES]-(b:Actor {id: $b})
        RETURN sum(CASE type(r) WHEN 'SUPPORTS' THEN r.weight ELSE -abs(r.weight) END) AS balance
        """;

    public const string Mention = """
        MATCH (:Stance {id: $stanceId})-[:HELD_BY|TOWARD]->(m:Mention {text: $words, kind: $kind})-[r:REFERS_TO]->(:Actor)
        WHERE toUpper(r.method) = $method AND abs(r.confidence - $confidence) < 1e-9
        RETURN count(*) AS found
        """;

    /// <summary>Stances that stand, copies marked, with what decides sides, dates and outlets.</summary>
    public const string Standing = """
        MATCH (x:Stance)<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(a:Article)
        WHERE x.retractedAt IS NULL AND s.retractedAt IS NULL
        MATCH (x)-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(h:Actor), (x)-[:TOWARD]->(m)
        OPTIONAL MATCH (m)-[:REFERS_TO]->(t:Actor)
        OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Source)
        RETURN h.id AS holder, CASE WHEN m:Topic THEN m.id ELSE t.id END AS target, x.polarity AS polarity,
               x.modality = 'ASSERTED' AND x.class IN ['POSITION', 'DEMAND'] AND x.through IS NULL AS counts,
               left(toString(coalesce(s.statedAt, a.publishedAt)), 7) AS month, coalesce(o.name, o.domain) AS outlet, a.id AS article,
               EXISTS { (s)-[:DUPLICATE_OF]->(:Statement) } AS isCopy
        """;

    public static Task<IReadOnlyList<CypherRow>> RowsAsync(ICypherConnection graph, string text,
        params (string Name, object? Value)[] parameters)
        => graph.RowsAsync(
            new CypherStatement(text, parameters.ToDictionary(pair => pair.Name, pair => pair.Value)),
                TestContext.Current.CancellationToken);

    public static async Task<IReadOnlyList<string>> TextsAsync(ICypherConnection graph, string text)
        => [.. (await RowsAsync(graph, text)).Select(row => row.Text("text"))];
}
