using System.Text;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Sources;
using KnowledgeGraph.Ingestion.Validation;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Faults.Running;

/// <summary>Builds and looks at graphs in this process, where no fault reaches them.</summary>
internal static class FaultFreeGraph
{
    /// <summary>Builds a store, or completes one.</summary>
    public static async Task BuildAsync(string store, IEnumerable<string> articles, CancellationToken cancellationToken)
    {
        await using var graph = Open(store);
        await IngestAsync(graph, articles, cancellationToken);
    }

    /// <exception cref="FaultException">The store's graph is not valid, or not the one that these articles make.</exception>
    public static async Task CheckAsync(string store, IEnumerable<string> articles, CancellationToken cancellationToken)
    {
        await using var graph = Open(store);
        await using var expected = new OpenGraph(EmbeddedStore.Open(EmbeddedStore.Memory));
        await IngestAsync(expected, articles, cancellationToken);
        if (await DigestAsync(graph, cancellationToken) == await DigestAsync(expected, cancellationToken)) return;
        var difference = await TestGraph.DifferenceAsync(expected.Store, graph.Store);
        throw new FaultException($"The graph is valid, but not the one without faults:\n{difference}");
    }

    /// <summary>Puts all articles into a graph, and the schema where it is missing.</summary>
    public static async Task IngestAsync(OpenGraph graph, IEnumerable<string> articles, CancellationToken cancellationToken)
    {
        await graph.Get<SchemaMigrator>().ApplyAsync(cancellationToken);
        using var lines = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', articles)));
        // A list, because the pipeline reads its input twice and the stream can be read once.
        var inputs = InputReader.Read("articles.jsonl", lines).ToList();
        var report = await graph.Get<IngestionPipeline>().RunAsync(inputs, cancellationToken);
        FaultRun.Check(inputs.Count > 0 && report.New + report.Unchanged == inputs.Count, $"Of {inputs.Count} articles not all went in.");
    }

    /// <exception cref="FaultException">The graph is not valid.</exception>
    public static async Task<string> DigestAsync(OpenGraph graph, CancellationToken cancellationToken)
    {
        if (graph.Store is EmbeddedConnection { Graph: var pages } && pages.Check() is [var fault, ..])
            throw new FaultException($"{graph.Store.Description}: {fault.Where}: {fault.What}");
        var report = await graph.Get<GraphValidation>().ValidateAsync(cancellation: cancellationToken);
        FaultRun.Check(report.IsValid, $"{graph.Store.Description} is not valid: {report.Findings.FirstOrDefault()}");
        return report.Digest;
    }

    public static OpenGraph Open(string store) => new(EmbeddedStore.Open(store));

    public static async Task<long> CountAsync(ICypherConnection store, string query, CancellationToken cancellationToken) =>
        (await store.RowsAsync(new CypherStatement(query), cancellationToken))[0].Integer("n");
}
