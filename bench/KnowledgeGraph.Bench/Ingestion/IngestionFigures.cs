using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Validation;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.Bench.Ingestion;

/// <summary><c>ingestion [articles=2000] [batch=64] [store=memory:]</c>: records to a durable graph (a folder's, or a server's by its address), extraction left out; what a second run costs; whether the graph is valid.</summary>
internal static class IngestionFigures
{
    public static async Task<int> RunAsync(string[] args)
    {
        var articles = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2000;
        var batch = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 64;
        var store = args.Length > 2 ? args[2] : "memory:";
        await using var graph = new TimedConnection(
            store.Contains("://", StringComparison.Ordinal) ? Neo4jStore.Open(store, Neo4jOptions.From(Environment.GetEnvironmentVariable)) : EmbeddedStore.Open(store));
        await new SchemaMigrator(graph, TimeProvider.System).ApplyAsync();

        var written = await MeasureAsync("written", new IngestionOptions { BatchSize = batch, Derive = false });
        await MeasureAsync("derived", new IngestionOptions { BatchSize = batch }, most: 0);
        await MeasureAsync("again", new IngestionOptions { BatchSize = batch });
        var clock = Stopwatch.StartNew();
        var report = await new GraphValidation(graph).ValidateAsync();
        Console.WriteLine($"validated: {report.Checked} checks, {report.Findings.Count} findings, {clock.Elapsed.TotalSeconds:0.0} s");
        foreach (var finding in report.Findings.Take(5))
            Console.WriteLine(finding);
        graph.Print();
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        return written.Quarantined.Count;

        async Task<IngestionReport> MeasureAsync(string what, IngestionOptions options, int? most = null)
        {
            var count = most ?? articles;
            var pipeline = new IngestionPipeline(graph, (_, _) => throw new NotSupportedException(), TimeProvider.System, options);
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            var report = await pipeline.RunAsync(RecordLoad.Records(1, count).Select((record, i) => new RecordInput(new InputOrigin("load", i + 1), record)));
            var cpu = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
            Console.WriteLine(
                $"{what}: {count} articles, new {report.New}, unchanged {report.Unchanged}, derived {report.ActorsDerived}, {report.Elapsed.TotalSeconds:0.0} s, {count / report.Elapsed.TotalSeconds:0}/s, cpu {cpu:0.0} s ({count / cpu:0}/cpu s)");
            return report;
        }
    }
}
