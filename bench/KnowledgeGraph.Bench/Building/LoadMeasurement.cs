using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Bench.Building;

/// <summary>What a fresh process waits for its first article: models and lists loaded, code compiled. Run it several times; the smallest counts.</summary>
internal static class LoadMeasurement
{
    public static int Run()
    {
        var watch = Stopwatch.StartNew();
        TextAnnotator.Default.Annotate("Ann Smith said the plan would fail.");
        var (annotated, busy) = (watch.Elapsed.TotalMilliseconds, Busy());
        new ArticleExtractor(TextAnnotator.Default).Extract(new ArticleRecord(null, null, null, null, "en", "Ann Smith said the plan would fail."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"first annotation {annotated:0} ms ({busy:0} of processor time since the process began), first extraction {watch.Elapsed.TotalMilliseconds - annotated:0} ms more ({Busy() - busy:0})"));
        return 0;
    }

    static double Busy() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
}
