using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Articles;

namespace KnowledgeGraph.Bench.Benchmarks;

/// <summary>200 generated articles of 600 words from text to a durable graph in a new folder, once the code is warm.</summary>
[MemoryDiagnoser]
public class BuildBenchmark
{
    private const int Articles = 200;

    private readonly ArticleRecord[] _articles = [.. new ArticleGenerator().Take(Articles)];
    private string _folder = "";

    [IterationSetup]
    public void Prepare() => _folder = Directory.CreateTempSubdirectory("kg-bench-").FullName;

    [IterationCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark(OperationsPerInvoke = Articles)]
    public async Task BuildAsync()
    {
        var extractor = new ArticleExtractor(TextAnnotator.Default);
        await using var store = EmbeddedStore.Open(_folder);
        await new SchemaMigrator(store).ApplyAsync();
        var pipeline = new IngestionPipeline(store, (article, cancellation) => new(extractor.Extract(article, cancellation)), TimeProvider.System);
        await pipeline.RunAsync(_articles.Select((article, i) => new ArticleInput(new InputOrigin("generated", i + 1), article)));
    }
}
