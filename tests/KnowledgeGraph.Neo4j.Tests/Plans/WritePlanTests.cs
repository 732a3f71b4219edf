using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Neo4j.Values;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Records;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Plans;

/// <summary>How the real planner runs every statement that writing sends: it finds by index what it touches.</summary>
[Collection(nameof(SharedServer))]
public sealed class WritePlanTests(SharedServer server)
{
    // Once an analysis, over actors and the few runs, not once a row.
    private static readonly string[] MayScanALabel = ["WHERE NOT r.algorithm STARTS WITH 'kg analyze '", "WHERE a.mergedInto IS NOT NULL AND a.pageRank IS NOT NULL"];

    // The planner reckons with a list's length.
    private const int ListLength = 1000;

    [Fact]
    public async Task No_statement_of_a_write_transaction_scans()
    {
        await SharedNeo4j.WipeAsync(server.Connection);
        var graph = new RecordingConnection(server.Connection);
        await new SchemaMigrator(graph).ApplyAsync(Cancel);
        graph.Written.Clear();
        await WriteInEveryWayAsync(graph);
        Assert.True(graph.Written.Count > 40, $"only {graph.Written.Count} statements were seen");

        await AssertNoScansAsync(graph.Written.Values);

        // On a small graph a scan seems cheap for a long list, and what was planned then is kept while the graph grows.
        await SharedNeo4j.WipeAsync(server.Connection);
        await new SchemaMigrator(server.Connection).ApplyAsync(Cancel);
        await IngestAsync(server.Connection, RecordGenerator.Records(5, 6));
        await server.Connection.RowsAsync(new CypherStatement("CALL db.clearQueryCaches()"), Cancel);
        await AssertNoScansAsync(graph.Written.Values);
    }

    private async Task AssertNoScansAsync(IEnumerable<CypherStatement> statements)
    {
        await using var driver = GraphDatabase.Driver(server.Uri, AuthTokens.Basic(server.Options.User!, server.Options.Password!));
        await using var session = driver.AsyncSession();
        var scans = new List<string>();
        foreach (var statement in statements)
        {
            var result = await session.RunAsync("EXPLAIN " + statement.Text, DriverParameters.Of(statement.Parameters.ToDictionary(parameter => parameter.Key, parameter => Long(parameter.Value))));
            var plan = (await result.ConsumeAsync()).Plan!;
            var bad = Operators(plan).Where(name => IsScan(name) && !(name.StartsWith("NodeByLabelScan", StringComparison.Ordinal) && MayScanALabel.Any(statement.Text.Contains))).Distinct().ToList();
            if (bad.Count > 0) scans.Add($"{string.Join(", ", bad)}: {statement.Text}");
        }

        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    private static object? Long(object? value) => value is IReadOnlyList<object?> { Count: > 0 } list ? Enumerable.Range(0, ListLength).Select(i => list[i % list.Count]).ToList() : value;

    // All nodes or relationships, a label's, a type's, an index's.
    private static bool IsScan(string operation) =>
        operation.Contains("Scan", StringComparison.Ordinal) || operation.StartsWith("DirectedAll", StringComparison.Ordinal) || operation.StartsWith("UndirectedAll", StringComparison.Ordinal);

    private static async Task WriteInEveryWayAsync(ICypherConnection graph)
    {
        await IngestAsync(graph, RecordGenerator.Records(5, 40));
        await IngestAsync(graph, [.. Enumerable.Range(0, 20).Select(index => RecordGenerator.Record(5, index, version: 2))]);
        await new Retraction(graph, TimeProvider.System).RetractAsync(RecordGenerator.Record(5, 0).Article.Url!, Cancel);
        var actors = await graph.RowsAsync(new CypherStatement("MATCH (a:Actor) RETURN a.id AS id ORDER BY id"), Cancel);
        var judgements = new ActorJudgements(graph, TimeProvider.System);
        var note = new JudgementNote("test");
        await judgements.MergeAsync(actors[0].Text("id"), actors[1].Text("id"), note, Cancel);
        await judgements.SplitAsync(actors[1].Text("id"), Cancel);
        await judgements.DifferentAsync(actors[0].Text("id"), actors[1].Text("id"), note, Cancel);
        await new AnalysisService(TimeProvider.System).RunAsync(graph, cancellation: Cancel);
    }

    private static Task IngestAsync(ICypherConnection graph, IReadOnlyList<ExtractionRecord> records) =>
        new IngestionPipeline(graph, (_, _) => throw new InvalidOperationException("no articles here"), TimeProvider.System)
            .RunAsync(records.Select((record, i) => new RecordInput(new InputOrigin("test", i + 1), record)), Cancel);

    private static IEnumerable<string> Operators(IPlan plan) => plan.Children.SelectMany(Operators).Prepend(plan.OperatorType);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
