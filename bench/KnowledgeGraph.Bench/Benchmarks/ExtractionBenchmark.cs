using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.TestKit.Articles;

namespace KnowledgeGraph.Bench.Benchmarks;

/// <summary>One generated article of 600 words to its extraction record, on one thread.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmark
{
    private readonly ArticleExtractor _extractor = new(TextAnnotator.Default);
    private readonly ArticleRecord[] _articles = [.. new ArticleGenerator().Take(100)];
    private int _next;

    [Benchmark]
    public ExtractionRecord Extract() => _extractor.Extract(_articles[_next++ % _articles.Length]);
}
