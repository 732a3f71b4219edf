using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Articles;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Bench.Neo4j;

/// <summary>
/// Generated articles by our pipeline, beside the batches of rows that it wrote sent again by the official JavaScript driver, one statement after the other as a loader written by hand does.
/// The sides take turns at going first, both must leave the same number of nodes, relationships and properties, and the best of the rounds counts. The server's graph is wiped.
/// </summary>
internal static class WriteFigures
{
    public static async Task RunAsync(string uri, JavaScriptPeer peer, int count, int rounds)
    {
        var extractor = new ArticleExtractor(TextAnnotator.Default);
        var inputs = new ArticleGenerator().Take(count).Select((article, i) => (IngestionInput)new RecordInput(new InputOrigin("generated", i + 1), extractor.Extract(article))).ToList();
        var file = Path.GetTempFileName();
        var rows = await RecordAsync(inputs, file);
        await using var server = Neo4jStore.Open(uri, Neo4jOptions.From(Environment.GetEnvironmentVariable));
        if (await SharedNeo4j.RefusalAsync(server, uri) is { } refusal) throw new InvalidOperationException(refusal);
        var (ours, theirs, sizes) = (new List<double>(), new List<double>(), new HashSet<string>());
        for (var turn = 0; turn < 2 * rounds; turn++)
        {
            await SharedNeo4j.WipeAsync(server);
            await new SchemaMigrator(server).ApplyAsync();
            // Theirs, ours, ours, theirs, …
            if (turn % 4 is 0 or 3) theirs.AddRange(await peer.RunAsync("write", file));
            else ours.Add(await OursAsync(server, inputs));
            sizes.Add(await SizeAsync(server));
        }

        File.Delete(file);
        if (sizes.Count > 1) throw new InvalidOperationException($"The two sides wrote different graphs: {string.Join("; ", sizes)}.");
        var statements = inputs.Sum(input => ((RecordInput)input).Record.Statements.Count);
        Console.WriteLine($"ms ours {List(ours)}; theirs {List(theirs)}; {sizes.Single()}");
        Neo4jFigures.Print($"{count:N0} articles, {statements:N0} statements, {rows:N0} rows written (ours reads, resolves and derives as well)", ours.Min(), theirs.Min());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",10}{statements / ours.Min() * 1000,10:0} statements/s ours, {statements / theirs.Min() * 1000:0} statements/s theirs"));
    }

    /// <summary>On the embedded engine, so that writing the file is no part of what is measured.</summary>
    private static async Task<long> RecordAsync(List<IngestionInput> inputs, string file)
    {
        await using var writer = new StreamWriter(file);
        await using var memory = EmbeddedStore.Open(EmbeddedStore.Memory);
        await new SchemaMigrator(memory).ApplyAsync();
        var recording = new RecordingConnection(memory, writer);
        await PipelineOn(recording).RunAsync(inputs);
        return recording.Rows;
    }

    private static async Task<double> OursAsync(ICypherConnection server, List<IngestionInput> inputs)
    {
        var watch = Stopwatch.StartNew();
        await PipelineOn(server).RunAsync(inputs);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static IngestionPipeline PipelineOn(ICypherConnection store) => new(store, (_, _) => throw new InvalidOperationException("only records here"), TimeProvider.System);

    private static async Task<string> SizeAsync(ICypherConnection server)
    {
        var nodes = (await server.RowsAsync(new CypherStatement("MATCH (n) WHERE NOT n:__Neo4jMigration RETURN count(n) AS count, sum(size(keys(n))) AS properties")))[0];
        var relationships = (await server.RowsAsync(new CypherStatement("MATCH (n)-[r]->() WHERE NOT n:__Neo4jMigration RETURN count(r) AS count, sum(size(keys(r))) AS properties")))[0];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{nodes.Integer("count"):N0} nodes, {relationships.Integer("count"):N0} relationships, {nodes.Integer("properties") + relationships.Integer("properties"):N0} properties");
    }

    private static string List(List<double> times) => string.Join(", ", times.Select(time => time.ToString("0", CultureInfo.InvariantCulture)));
}
