using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Articles;

namespace KnowledgeGraph.Bench.Building;

/// <summary>
/// The main job measured whole: generated articles of 600 words, text to durable graph on the embedded engine, analysis included. Sizes run one after another in one process,
/// after a warm-up. Pin it to one core (<c>taskset -c 0</c>) for figures a core.
/// </summary>
internal static class BuildMeasurement
{
    public static async Task<int> RunAsync(int[] counts)
    {
        await MeasureAsync(100, print: false);
        Console.WriteLine("articles   extract s   ingest s   analyse s   articles/s   peak MB   file MB");
        foreach (var count in counts) await MeasureAsync(count, print: true);
        return 0;
    }

    private static async Task MeasureAsync(int count, bool print)
    {
        var folder = Directory.CreateTempSubdirectory("kg-bench-").FullName;
        try
        {
            var extractor = new ArticleExtractor(TextAnnotator.Default);
            var extracting = new long[1];
            double ingest, analyse;
            await using (var store = EmbeddedStore.Open(folder))
            {
                await new SchemaMigrator(store).ApplyAsync();
                var pipeline = new IngestionPipeline(
                    store,
                    (article, cancellation) =>
                    {
                        var start = Stopwatch.GetTimestamp();
                        var record = extractor.Extract(article, cancellation);
                        Interlocked.Add(ref extracting[0], Stopwatch.GetTimestamp() - start);
                        return new(record);
                    },
                    TimeProvider.System);
                // A list: the pipeline reads its input twice, and the generator is not what is measured.
                var inputs = new ArticleGenerator().Take(count).Select((article, i) => new ArticleInput(new InputOrigin("generated", i + 1), article)).ToList();
                var watch = Stopwatch.StartNew();
                await pipeline.RunAsync(inputs);
                ingest = watch.Elapsed.TotalSeconds;
                watch.Restart();
                await new AnalysisService().RunAsync(store);
                analyse = watch.Elapsed.TotalSeconds;
            }
            if (!print) return;
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
            var file = new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length) / 1048576.0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count,8}   {extracting[0] / (double)Stopwatch.Frequency,9:0.00}   {ingest,8:0.00}   {analyse,9:0.00}   {count / (ingest + analyse),10:0.0}   {peak,7:0}   {file,7:0.0}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
