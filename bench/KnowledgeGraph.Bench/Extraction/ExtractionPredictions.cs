using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>
/// Writes what the extractor finds in a corpus of <c>../shared/corpora</c> in its scorer's format:
/// <c>extraction quotes|stances|implied|pairs|names &lt;corpus.jsonl&gt; &lt;predictions.jsonl&gt; [every n-th article, default 1] [first, default 0]</c>.
/// <c>implied</c> adds stances that only a statement's tone implies; <c>pairs</c> says support, oppose or neutral for each pair that the corpus gives; <c>names</c> is for score_ner.py.
/// Then: <c>python3 score_quotes.py corpus predictions</c>. Prints articles and words per second, one thread.
/// </summary>
public static class ExtractionPredictions
{
    private static readonly string[] Kinds = ["quotes", "stances", "implied", "pairs", "names"];

    public static int Run(string[] args)
    {
        if (args.Length < 3 || !Kinds.Contains(args[0]))
        {
            Console.Error.WriteLine($"usage: extraction {string.Join('|', Kinds)} <corpus.jsonl> <predictions.jsonl> [every n-th article] [first]");
            return 2;
        }

        var every = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1;
        var start = args.Length > 4 ? int.Parse(args[4], CultureInfo.InvariantCulture) : 0;
        Console.WriteLine(Write(args[0], File.ReadLines(args[1]).Where((_, i) => i % every == start), args[2]));
        return 0;
    }

    /// <returns>How many articles and words there were, and how many of them a second.</returns>
    internal static string Write(string kind, IEnumerable<string> corpus, string predictions)
    {
        var extractor = new ArticleExtractor(TextAnnotator.Default, new ExtractionOptions { IncludeImpliedStances = kind == "implied" });
        extractor.Extract(Article("Ann Smith said the plan would fail."));
        using var output = new StreamWriter(predictions);
        var (articles, words, watch) = (0, 0L, new Stopwatch());
        foreach (var line in corpus)
        {
            using var document = JsonDocument.Parse(line);
            var text = document.RootElement.GetProperty("text").GetString()!;
            watch.Start();
            var record = kind == "names" ? null : extractor.Extract(Article(text));
            object found = kind == "names" ? NamePredictions.Of(text).ToList() : record!;
            watch.Stop();
            articles++;
            words += text.Count(c => c == ' ') + 1;
            output.WriteLine(JsonSerializer.Serialize(Prediction(kind, document.RootElement, record, found)));
        }

        var speed = words / watch.Elapsed.TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {words} words, {speed:F0} words/s, {speed / 600:F0} articles of 600 words/s");
    }

    private static object Prediction(string kind, JsonElement document, ExtractionRecord? record, object found)
    {
        var id = document.GetProperty("id").GetString();
        return kind switch
        {
            "quotes" => new { id, quotes = QuotePredictions.Of(record!) },
            "pairs" => new { id, polarity = PairPredictions.Of(record!, document) },
            "names" => new { id, entities = found },
            _ => new { id, triples = StancePredictions.Of(record!, document) },
        };
    }

    private static ArticleRecord Article(string text) => new(null, null, null, null, "en", text);

    /// <summary>A span as the scorers read it.</summary>
    internal static object Offsets(Span span) => new { start = span.Start, end = span.End };
}
