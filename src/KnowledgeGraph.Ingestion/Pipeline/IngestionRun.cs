using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Pipeline;

internal sealed class IngestionRun(ICypherConnection graph, ArticleExtraction extract, TimeProvider time, IngestionOptions options, IProgress<IngestionProgress>? progress)
{
    public Task<IngestionReport> RunAsync(IAsyncEnumerable<IngestionInput> inputs, CancellationToken cancellation) => throw new NotImplementedException($"{graph}{extract}{time}{options}{progress}");
}
