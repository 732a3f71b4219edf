using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>
/// Writes what the extractor finds in a corpus of <c>../shared/corpora</c> in its scorer's format:
/// <c>extraction quotes|stances|implied &lt;corpus.jsonl&gt; &lt;predictions.jsonl&gt; [every n-th article, default 1] [first, default 0]</c>.
/// <c>implied</c> adds stances that only a statement's tone implies. Then: <c>python3 score_quotes.py corpus predictions</c>. Prints articles and words per second, one thread.
/// </summary>
public static class ExtractionPredictions
{
    public static int Run(string[] args)
    {
        if (args.Length < 3 || args[0] is not ("quotes" or "stances" or "implied"))
        {
            Console.Error.WriteLine("usage: extraction quotes|stances|implied <corpus.jsonl> <predictions.jsonl> [every n-th article] [first]");
            return 2;
        }

        var every = args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : 1;
        var start = args.Length > 4 ? int.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var extractor = new ArticleExtractor(TextAnnotator.Default, new ExtractionOptions { IncludeImpliedStances = args[0] == "implied" });
        extractor.Extract(Article("Ann Smith said the plan would fail."));
        using var output = new StreamWriter(args[2]);
        var (articles, words, watch) = (0, 0L, new Stopwatch());
        foreach (var line in File.ReadLines(args[1]).Where((_, i) => i % every == start))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var text = root.GetProperty("text").GetString()!;
            watch.Start();
            var record = extractor.Extract(Article(text));
            watch.Stop();
            articles++;
            words += text.Count(c => c == ' ') + 1;
            var id = root.GetProperty("id").GetString();
            object prediction = args[0] == "quotes" ? new { id, quotes = QuotePredictions.Of(record) } : new { id, triples = StancePredictions.Of(record, root) };
            output.WriteLine(JsonSerializer.Serialize(prediction));
        }

        Console.WriteLine($"{articles} articles, {words} words, {words / watch.Elapsed.TotalSeconds:F0} words/s, {words / watch.Elapsed.TotalSeconds / 600:F0} articles of 600 words/s");
        return 0;
    }

    static ArticleRecord Article(string text) => new(null, null, null, null, "en", text);

    /// <summary>A span as the scorers read it.</summary>
    internal static object Offsets(Span span) => new { start = span.Start, end = span.End };
}
