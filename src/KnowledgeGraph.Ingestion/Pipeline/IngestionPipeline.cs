using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Pipeline;

/// <summary>
/// Inputs to a durable graph: extraction on several threads, one writer, in the inputs' order, with bounded memory. The graph depends on the inputs alone, not on timing,
/// threads or batches. Each article is written all or nothing, and taking the same input again finds it unchanged by one look-up: that is why there is no checkpoint file.
/// One run at a time for each instance; cancelling keeps what was settled.
/// </summary>
public sealed class IngestionPipeline(ICypherConnection graph, ArticleExtraction extract, TimeProvider time, IngestionOptions? options = null)
{
    private readonly IngestionOptions _options = options ?? new IngestionOptions();

    /// <exception cref="CypherStatementException">The store refused or failed; everything settled before stays.</exception>
    public Task<IngestionReport> RunAsync(
        IAsyncEnumerable<IngestionInput> inputs, IProgress<IngestionProgress>? progress = null, CancellationToken cancellation = default) =>
        new IngestionRun(graph, extract, time, _options, progress).RunAsync(inputs, cancellation);

    /// <summary>A convenience for inputs that are at hand.</summary>
    public Task<IngestionReport> RunAsync(IEnumerable<IngestionInput> inputs, CancellationToken cancellation = default) =>
        RunAsync(inputs.ToAsyncEnumerable(), null, cancellation);
}
