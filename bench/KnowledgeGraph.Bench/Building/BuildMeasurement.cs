using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Bench.Ingestion;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Schema;
using KnowledgeGraph.TestKit.Articles;

namespace KnowledgeGraph.Bench.Building;

/// <summary>
/// The main job measured whole: generated articles of 600 words, text to durable graph on the embedded engine, analysis included. Sizes run one after another in one process,
/// after a warm-up. Pin it to one core (<c>taskset -c 0</c>) for figures a core.
/// </summary>
internal static class BuildMeasurement
{
    /// <param name="statements">Whether the time of each Cypher statement is told too.</param>
    public static async Task<int> RunAsync(int[] counts, bool statements)
    {
        await MeasureAsync(100, print: false, statements: false);
        Console.WriteLine("articles   extract s   write s   derive s   analyse s   articles/s   peak MB   file MB");
        foreach (var count in counts) await MeasureAsync(count, print: true, statements);
        return 0;
    }

    private static async Task MeasureAsync(int count, bool print, bool statements)
    {
        var folder = Directory.CreateTempSubdirectory("kg-bench-").FullName;
        try
        {
            var extractor = new ArticleExtractor(TextAnnotator.Default);
            var extracting = new long[1];
            double write, derive, analyse;
            await using (var store = new TimedConnection(EmbeddedStore.Open(folder)))
            {
                await new SchemaMigrator(store).ApplyAsync();
                var pipeline = new IngestionPipeline(
                    store,
                    (article, cancellation) =>
                    {
                        var start = ThreadClock.Now();
                        var record = extractor.Extract(article, cancellation);
                        Interlocked.Add(ref extracting[0], ThreadClock.Now() - start);
                        return new(record);
                    },
                    TimeProvider.System,
                    new IngestionOptions { Derive = false });
                // A list: the pipeline reads its input twice, and the generator is not what is measured.
                var inputs = new ArticleGenerator().Take(count).Select((article, i) => new ArticleInput(new InputOrigin("generated", i + 1), article)).ToList();
                var watch = new ProcessorWatch();
                await pipeline.RunAsync(inputs);
                write = watch.Restart();
                await new GraphDerivation(store, TimeProvider.System).RunAsync();
                derive = watch.Restart();
                await new AnalysisService().RunAsync(store);
                analyse = watch.Restart();
                if (statements) store.Print();
            }
            if (!print) return;
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
            var file = new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length) / 1048576.0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count,8}   {new TimeSpan(extracting[0]).TotalSeconds,9:0.00}   {write,7:0.00}   {derive,8:0.00}   {analyse,9:0.00}"
                + $"   {count / (write + derive + analyse),10:0.0}   {peak,7:0}   {file,7:0.0}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

