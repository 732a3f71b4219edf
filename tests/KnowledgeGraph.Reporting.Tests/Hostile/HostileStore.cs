using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.Reporting.Tests.Hostile;

/// <summary>A graph whose names, words, titles and addresses try to be something else wherever they are written.</summary>
public sealed class HostileStore : IAsyncLifetime
{
    public const string Script = "</script><script>alert(1)</script>";

    public const string Formula = "=cmd|' /C calc'!A0";

    public const string Forbidden = "Bell\u0007 \uFFFE ]]> \uD800 &#x0; <svg onload=alert(1)>";

    public const string Markdown = "](javascript:alert(1)) | `x` [a](javascript:b) ![i](http://e/x.png)\n# Head";

    private const string Text = """
        CREATE (o:Source {id: 'src', name: $script, domain: 'evil.example'})
        CREATE (a:Article {id: 'art-1', url: 'javascript:alert(1)', title: $markdown, publishedAt: '2026-01-01'})-[:PUBLISHED_BY]->(o)
        CREATE (b:Article {id: 'art-2', url: 'https://evil.example/"><script>alert(1)</script>', title: $forbidden,
        publishedAt: '2026-02-01'})-[:PUBLISHED_BY]->(o)
        WITH a, b
        UNWIND [
          {id: 'act-1', name: $script}, {id: 'act-2', name: $formula}, {id: 'act-3', name: $forbidden}, {id: 'act-4', name: $markdown}
        ] AS row
        CREATE (p:Actor:Person {id: row.id, name: row.name, normalizedName: row.id, aliases: [$script, $formula], roles: [$markdown]})
        WITH a, b, collect(p) AS people
        UNWIND range(0, 3) AS i
        UNWIND [j IN range(0, 3) WHERE j <> i] AS j
        WITH a, b, i, j, people[i] AS holder, people[j] AS target, CASE WHEN (i + j) % 2 = 0 THEN a ELSE b END AS article
        CREATE (s:Statement {id: 'stm-' + i + j, text: $script + $markdown, quoteType: 'DIRECT', startOffset: 0, endOffset: 5,
        recordedAt: datetime('2026-03-01T00:00:00Z')})-[:REPORTED_IN]->(article)
        CREATE (s)-[:EXPRESSES]->(x:Stance {id: 'stc-' + i + j, polarity: CASE WHEN i < j THEN 'SUPPORT' ELSE 'OPPOSE' END, score: 1.0,
        modality: 'ASSERTED',
          class: 'POSITION', negated: false, secondHand: false, confidence: 0.9, cue: $script, rule: $markdown, startOffset: 0,
          endOffset: 5})
        CREATE (x)-[:HELD_BY]->(:Mention {id: 'h' + i + j, text: $script, kind: 'NAME'})-[:REFERS_TO {confidence: 1.0,
        method: $script}]->(holder)
        CREATE (x)-[:TOWARD]->(:Mention {id: 't' + i + j, text: $markdown, kind: 'NAME'})-[:REFERS_TO {confidence: 1.0,
        method: 'name'}]->(target)
        CREATE (s)-[:SPOKEN_BY]->(:Mention {id: 'v' + i + j, text: $script, kind: 'NAME'})-[:REFERS_TO {confidence: 1.0,
        method: 'name'}]->(holder)
        """;

    public ICypherConnection Connection { get; } = EmbeddedStore.Open(EmbeddedStore.Memory);

    public async ValueTask InitializeAsync()
    {
        await new SchemaMigrator(Connection).ApplyAsync();
        var parameters = new Dictionary<string, object?>
        {
            ["script"] = Script,
            ["formula"] = Formula,
            ["forbidden"] = Forbidden,
            ["markdown"] = Markdown,
        };
        await Connection.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(Text, parameters)));
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    /// <summary>One report of each kind.</summary>
    public async Task<IReadOnlyList<Report>> ReportsAsync(CancellationToken cancellationToken)
    {
        var reports = new ReportService(Connection);
        return
        [
            await reports.LandscapeAsync(cancellationToken: cancellationToken),
            await reports.ChangesAsync("2026-01-01", cancellationToken: cancellationToken),
            (await reports.ActorAsync("act-1", cancellationToken: cancellationToken)).Report!,
            (await reports.ActorAsync("act-3", cancellationToken: cancellationToken)).Report!,
            (await reports.RelationshipAsync("act-1", "act-2", cancellationToken: cancellationToken)).Report!,
            (await reports.ExplainAsync("act-4", "act-3", cancellationToken: cancellationToken)).Report!,
        ];
    }
}
