using KnowledgeGraph.Embedded;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>The graph of the 1,179 articles, built in memory as <c>kg build</c> would build it.</summary>
internal static class CorpusGraph
{
    public static async Task<ICypherConnection> BuildAsync(CorpusFolder corpora)
    {
        var graph = EmbeddedStore.Open(EmbeddedStore.Memory);
        await new SchemaMigrator(graph).ApplyAsync();
        var extractor = new ArticleExtractor(TextAnnotator.Default);
        var pipeline = new IngestionPipeline(graph, (article, cancellationToken) => new(extractor.Extract(article, cancellationToken)), TimeProvider.System);
        var report = await pipeline.RunAsync(corpora.Checked().NewsArticles().Select((article, i) => new ArticleInput(new InputOrigin("corpora", i + 1), article)).ToList());
        Console.Error.WriteLine($"{report.New} articles in the graph, {report.Quarantined.Count} quarantined, {report.Elapsed.TotalSeconds:F0} s");
        return graph;
    }
}
