using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Ingestion.Tests;

internal static class Kit
{
    public static async Task<IngestionReport> IngestAsync(this ICypherConnection graph, IEnumerable<ExtractionRecord> records, IngestionOptions? options = null)
    {
        var pipeline = new IngestionPipeline(graph, (_, _) => throw new InvalidOperationException("no articles here"), TimeProvider.System, options);
        return await pipeline.RunAsync(records.Select((record, i) => new RecordInput(new InputOrigin("test", i + 1), record)));
    }

    public static async Task<ICypherConnection> GraphOfAsync(IEnumerable<ExtractionRecord> records, IngestionOptions? options = null)
    {
        var graph = await TestGraph.OpenAsync();
        await graph.IngestAsync(records, options);
        return graph;
    }

    public static async Task AssertSameAsync(ICypherConnection expected, ICypherConnection actual)
    {
        if (await expected.DigestAsync() != await actual.DigestAsync())
            Assert.Fail(await TestGraph.DifferenceAsync(expected, actual));
    }

    public static async Task AssertValidAsync(ICypherConnection graph)
    {
        var report = await new Validation.GraphValidation(graph).ValidateAsync();
        Assert.True(report.IsValid, string.Join('\n', report.Findings.Take(20)));
        Assert.Equal(0, report.PendingActors);
        Assert.True(report.Checked > 0);
    }
}
