using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Reporting.Tests;

/// <summary>The analysed harbour graph, built once for the tests of a class; they only read.</summary>
public sealed class HarbourStore : IAsyncLifetime
{
    public ICypherConnection Connection { get; } = EmbeddedStore.Open(EmbeddedStore.Memory);

    public ReportService Reports => new(Connection);

    public async ValueTask InitializeAsync()
    {
        await HarbourGraph.LoadAsync(Connection);
        await new AnalysisService().RunAsync(Connection);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
