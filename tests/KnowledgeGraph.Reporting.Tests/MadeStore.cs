using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Reporting.Tests;

/// <summary>
/// A graph as ingestion makes it, of 120 made records, a third of them extracted a second time with other results; analysed, built once for
/// the tests of a class; they only read.
/// </summary>
public sealed class MadeStore : IAsyncLifetime
{
    private const int Seed = 11;

    public ICypherConnection Connection { get; private set; } = null!;

    public ReportService Reports => new(Connection);

    public async ValueTask InitializeAsync()
    {
        Connection = await TestGraph.OpenAsync();
        await IngestAsync(Enumerable.Range(0, 120).Select(i => RecordGenerator.Record(Seed, i)));
        await IngestAsync(Enumerable.Range(0, 40).Select(i => RecordGenerator.Record(Seed, 3 * i, version: 2)));
        await new AnalysisService().RunAsync(Connection);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private Task<IngestionReport> IngestAsync(IEnumerable<ExtractionRecord> records)
    {
        var pipeline = new IngestionPipeline(Connection, (_, _) => throw new InvalidOperationException("no articles here"),
            TimeProvider.System);
        return pipeline.RunAsync(records.Select((record, i) => new RecordInput(new InputOrigin("made", i + 1), record)));
    }
}
