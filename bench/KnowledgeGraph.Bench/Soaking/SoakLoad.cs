using System.Text;
using System.Text.Json;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Articles;

namespace KnowledgeGraph.Bench.Soaking;

/// <summary>
/// What many users do to one service, one at a time and at random: articles in and out, so that the graph keeps its size; queries of the
/// library, reports, questions over Bolt.
/// </summary>
internal sealed class SoakLoad(HttpClient client, Neo4jConnection bolt, int seed)
{
    /// <summary>How many articles the graph holds.</summary>
    public const int Window = 300;

    private static readonly string[] Queries =
        ["most-central", "who-said-what", "most-contested", "stance-by-month", "source-overview", "unbalanced-triangles"];

    private static readonly string[] Reports =
        ["/reports/landscape?format=html", "/reports/landscape?format=json", "/reports/changes?since=2025-01-01&format=md"];

    private static readonly string[] Questions =
    [
        "MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor) RETURN a, r, b ORDER BY r.statementCount DESC LIMIT 50",
        "MATCH (s:Statement)-[:REPORTED_IN]->(a:Article) RETURN a.url, count(s) ORDER BY count(s) DESC LIMIT 20",
        "MATCH p = (:Person)-[:SUPPORTS|OPPOSES*1..2]->(:Person) RETURN p LIMIT 100",
    ];

    private readonly ArticleGenerator _articles = new(seed, words: 200);
    private readonly Random _random = new(seed);
    private int _posted;
    private int _retracted;

    /// <summary>How often each thing was done.</summary>
    public SortedDictionary<string, int> Done { get; } = new(StringComparer.Ordinal);

    public async Task FillAsync()
    {
        while (_posted < Window) await PostAsync(wait: true);
    }

    /// <exception cref="HttpRequestException">The service answered with an error.</exception>
    public Task StepAsync() => _random.Next(10) switch
    {
        < 3 => CountAsync("articles posted", PostAsync(wait: false)),
        < 5 when _posted - _retracted > Window => CountAsync("articles retracted", RetractAsync()),
        < 5 => CountAsync("articles posted", PostAsync(wait: false)),
        < 7 => CountAsync("queries", SendAsync("/query", JsonSerializer.Serialize(new { query = Any(Queries) }))),
        < 8 => CountAsync("reports", client.GetStringAsync(Any(Reports))),
        _ => CountAsync("Bolt queries", bolt.RowsAsync(new CypherStatement(Any(Questions)))),
    };

    private async Task CountAsync(string what, Task work)
    {
        await work;
        Done[what] = Done.GetValueOrDefault(what) + 1;
    }

    private Task PostAsync(bool wait) =>
        SendAsync(wait ? "/articles?wait=true" : "/articles", ArticleGenerator.ToJsonLine(_articles.Article(_posted++)));

    private async Task SendAsync(string path, string json)
    {
        using var answer = await client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private Task RetractAsync() => new Retraction(bolt, TimeProvider.System).RetractAsync(_articles.Article(_retracted++).Url!);

    private string Any(string[] choices) => choices[_random.Next(choices.Length)];
}
