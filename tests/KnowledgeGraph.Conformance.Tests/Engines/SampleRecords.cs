using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Conformance.Tests.Engines;

/// <summary>What the articles and records in <c>samples/</c> say.</summary>
internal static class SampleRecords
{
    public static IReadOnlyList<ExtractionRecord> All()
    {
        var extractor = new ArticleExtractor(TextAnnotator.Default);
        return
        [
            .. Directory.EnumerateFiles(RepositoryFiles.Path("samples"), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .SelectMany(InputReader.ReadFile)
                .Select(input => input switch
                {
                    ArticleInput article => extractor.Extract(article.Article),
                    RecordInput record => record.Record,
                    _ => null,
                })
                .OfType<ExtractionRecord>(),
        ];
    }
}
