using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.TestKit.Articles;

namespace KnowledgeGraph.Bench.Building;

/// <summary>Extraction alone on one thread: how much of an article's time goes into tags and names, and how much into statements and stances.</summary>
internal static class ExtractMeasurement
{
    public static int Run(int count)
    {
        var annotator = TextAnnotator.Default;
        var extractor = new ArticleExtractor(annotator);
        var articles = new ArticleGenerator().Take(count).ToList();
        foreach (var article in articles.Take(200)) extractor.Extract(article);
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var article in articles) annotator.Annotate(article.Text!);
            var annotating = watch.Elapsed.TotalMilliseconds / count;
            watch.Restart();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            foreach (var article in articles) extractor.Extract(article);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"annotate {annotating:0.00} ms, extract in all {watch.Elapsed.TotalMilliseconds / count:0.00} ms, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / count / 1024} KB an article"));
        }
        return 0;
    }
}
