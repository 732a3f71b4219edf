using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Articles;

namespace KnowledgeGraph.Bench.Neo4j;

/// <summary>
/// Our Bolt client and our pipeline on a Neo4j server, beside the official JavaScript driver doing the same on the same server in the same run. The server's graph is wiped.
/// Address and user come from NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.
/// </summary>
internal static class Neo4jFigures
{
    private const int Runs = 7;

    private static readonly (string Name, string Query)[] Fetches =
    [
        ("100,000 rows of three scalars", "UNWIND range(1, 100000) AS i RETURN i AS id, 'actor ' + toString(i) AS name, i * 0.5 AS weight"),
        ("100,000 rows of one integer", "UNWIND range(1, 100000) AS i RETURN i"),
        ("100,000 statement nodes", "MATCH (n:Statement) MATCH (:Topic) RETURN n LIMIT 100000"),
        ("100,000 rows of a map", "UNWIND range(1, 100000) AS i RETURN {id: 'statement-' + toString(i), confidence: 0.5, at: i, text: 'somebody said something about somebody'} AS row"),
    ];

    public static async Task<int> RunAsync(string peerFolder, int articles)
    {
        var uri = Environment.GetEnvironmentVariable("NEO4J_URI") ?? "bolt://127.0.0.1:17687";
        var peer = new JavaScriptPeer(peerFolder, uri);
        await WriteAsync(uri, peer, articles);
        await FetchAsync(uri, peer);
        return 0;
    }

    private static async Task FetchAsync(string uri, JavaScriptPeer peer)
    {
        await using var driver = GraphDatabase.Driver(uri, AuthTokens.Basic(Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j", Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? ""));
        foreach (var (name, query) in Fetches)
        {
            // Ours, theirs, ours, theirs: the server warms up for both alike.
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < 2; round++)
            {
                for (var run = 0; run < Runs; run++)
                {
                    await using var session = driver.AsyncSession(config => config.WithDefaultAccessMode(AccessMode.Read));
                    var watch = Stopwatch.StartNew();
                    var cursor = await session.RunAsync(query);
                    var records = await cursor.ToListAsync();
                    ours.Add(watch.Elapsed.TotalMilliseconds);
                    if (records.Count != 100_000) throw new InvalidOperationException($"{records.Count} rows came.");
                }
                theirs.AddRange(await peer.RunAsync("fetch", $"{Runs}", query));
            }
            Print(name, Median(ours), Median(theirs));
        }
    }

    private static async Task WriteAsync(string uri, JavaScriptPeer peer, int count)
    {
        var extractor = new ArticleExtractor(TextAnnotator.Default);
        var inputs = new ArticleGenerator().Take(count).Select((article, i) => (IngestionInput)new RecordInput(new InputOrigin("generated", i + 1), extractor.Extract(article))).ToList();
        var file = Path.GetTempFileName();
        await using var server = Neo4jStore.Open(uri, Neo4jOptions.From(Environment.GetEnvironmentVariable));
        long rows;
        await using (var writer = new StreamWriter(file))
        {
            // On the embedded engine, so that writing the file is no part of what is measured.
            await using var memory = EmbeddedStore.Open(EmbeddedStore.Memory);
            await new SchemaMigrator(memory).ApplyAsync();
            var recording = new RecordingConnection(memory, writer);
            await PipelineOn(recording).RunAsync(inputs);
            rows = recording.Rows;
        }

        await new SchemaMigrator(server).ApplyAsync();
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < 2; round++)
        {
            await WipeAsync(server);
            theirs.AddRange(await peer.RunAsync("write", file));
            await WipeAsync(server);
            var watch = Stopwatch.StartNew();
            await PipelineOn(server).RunAsync(inputs);
            ours.Add(watch.Elapsed.TotalMilliseconds);
        }

        File.Delete(file);
        var statements = inputs.Sum(input => ((RecordInput)input).Record.Statements.Count);
        Print($"{count:N0} articles, {statements:N0} statements, {rows:N0} rows written (ours resolves and derives as well)", ours.Min(), theirs.Min());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",10}{statements / ours.Min() * 1000,10:0} statements/s ours, {statements / theirs.Min() * 1000:0} statements/s theirs"));
    }

    private static IngestionPipeline PipelineOn(ICypherConnection store) => new(store, (_, _) => throw new InvalidOperationException("only records here"), TimeProvider.System);

    private static async Task WipeAsync(ICypherConnection server)
    {
        while ((await server.WriteAsync(graph => graph.ExecuteAsync(new CypherStatement("MATCH (n) WHERE NOT n:__Neo4jMigration WITH n LIMIT 20000 DETACH DELETE n")))).NodesDeleted > 0)
        {
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Print(string what, double ours, double theirs) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ours,10:0} ms ours {theirs,10:0} ms neo4j-driver   {theirs / ours,5:0.00} times as fast   {what}"));
}
