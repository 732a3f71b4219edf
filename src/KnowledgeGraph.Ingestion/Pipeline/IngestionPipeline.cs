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

    /// <summary>Inputs as they come, each read once: of several entries that are one article, the last one stands.</summary>
    /// <exception cref="CypherStatementException">The store refused or failed; everything settled before stays.</exception>
    public Task<IngestionReport> RunAsync(
        IAsyncEnumerable<IngestionInput> inputs, IProgress<IngestionProgress>? progress = null, CancellationToken cancellation = default) =>
        new IngestionRun(graph, extract, time, _options, progress).RunAsync(inputs, cancellation);

    /// <summary>
    /// Inputs that can be read more than once (twice, or three times where an article stands in them more than once): of several entries that are one article the same one is taken in
    /// whatever order they come, and the others are reported.
    /// </summary>
    public Task<IngestionReport> RunAsync(IEnumerable<IngestionInput> inputs, CancellationToken cancellation = default) => RunAsync(inputs, null, cancellation);

    /// <inheritdoc cref="RunAsync(IEnumerable{IngestionInput}, CancellationToken)"/>
    public async Task<IngestionReport> RunAsync(IEnumerable<IngestionInput> inputs, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var choice = await Task.Run(() => ArticleChoice.Among(inputs, cancellation), cancellation).ConfigureAwait(false);
        return await RunAsync(choice.Mark(inputs).ToAsyncEnumerable(), progress, cancellation).ConfigureAwait(false);
    }
}
