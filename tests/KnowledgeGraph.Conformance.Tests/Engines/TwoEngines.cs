using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Validation;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Records;
using KnowledgeGraph.TestKit.Servers;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Conformance.Tests.Engines;

/// <summary>An empty graph on each engine, and what is done to both.</summary>
internal sealed class TwoEngines : IAsyncDisposable
{
    private TwoEngines(ICypherConnection neo4j) => Neo4j = neo4j;

    public ICypherConnection Embedded { get; } = EmbeddedStore.Open(EmbeddedStore.Memory);

    public ICypherConnection Neo4j { get; }

    /// <summary>Stands still, so that what is recorded is equal too.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

    public static async Task<TwoEngines> EmptyAsync(SharedServer server)
    {
        var engines = new TwoEngines(server.Connection);
        await SharedNeo4j.WipeAsync(engines.Neo4j);
        await engines.OnBothAsync(graph => new SchemaMigrator(graph, engines.Time).ApplyAsync());
        return engines;
    }

    public async Task<(T Embedded, T Neo4j)> OnBothAsync<T>(Func<ICypherConnection, Task<T>> work) => (await work(Embedded), await work(Neo4j));

    /// <summary>Does the same on both and expects the same to come of it.</summary>
    public async Task<T> AgreeAsync<T>(Func<ICypherConnection, Task<T>> work)
    {
        var (embedded, neo4j) = await OnBothAsync(work);
        Assert.Equivalent(embedded, neo4j, strict: true);
        return neo4j;
    }

    public Task<IngestionReport> IngestAsync(IEnumerable<ExtractionRecord> records, IngestionOptions? options = null) => AgreeAsync(async graph =>
    {
        var pipeline = new IngestionPipeline(graph, (_, _) => throw new InvalidOperationException("no articles here"), Time, options);
        var report = await pipeline.RunAsync(records.Select((record, i) => new RecordInput(new InputOrigin("test", i + 1), record)));
        return report with { Elapsed = TimeSpan.Zero };
    });

    /// <summary>Node for node, relationship for relationship, property for property; and both are valid.</summary>
    public async Task AssertSameAsync()
    {
        var (one, other) = await OnBothAsync(graph => graph.DigestAsync());
        if (one != other) Assert.Fail(await TestGraph.DifferenceAsync(Embedded, Neo4j));
        var report = await AgreeAsync(graph => new GraphValidation(graph).ValidateAsync());
        Assert.True(report.IsValid, string.Join('\n', report.Findings.Take(20)));
    }

    public ValueTask DisposeAsync() => Embedded.DisposeAsync();
}
