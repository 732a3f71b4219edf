using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Training.Measures;

/// <summary>
/// Measures names on articles in worldwide_ner's form of JSON Lines: exact span and kind, by kind and by class of error
/// (another kind, other boundaries, not found at all, nothing there).
/// </summary>
internal sealed class NameMeasure(TextAnnotator annotator)
{
    const int All = 4;
    readonly int[] _right = new int[5], _found = new int[5], _gold = new int[5];
    readonly SortedDictionary<string, int> _errors = new(StringComparer.Ordinal);
    readonly Stopwatch _clock = new();
    int _articles, _words;

    /// <summary>Reads the articles' names and prints the figures.</summary>
    /// <param name="predictions">Where to write what was found, one article a line (<c>score_ner.py</c> reads it); null for nowhere.</param>
    public void Run(IEnumerable<string> lines, TextWriter? predictions)
    {
        annotator.Annotate("The models are loaded before the clock starts.");
        foreach (var line in lines)
        {
            using var article = JsonDocument.Parse(line);
            var found = Compare(article.RootElement);
            predictions?.WriteLine(JsonSerializer.Serialize(new
            {
                id = article.RootElement.GetProperty("id").GetString(),
                entities = found.Select(n => new { start = n.Start, end = n.End, type = $"{n.Kind}".ToUpperInvariant() }),
            }));
        }

        Print();
    }

    HashSet<FoundName> Compare(JsonElement article)
    {
        var text = article.GetProperty("text").GetString()!;
        _clock.Start();
        var annotated = annotator.Annotate(text);
        _clock.Stop();
        _articles++;
        _words += text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var gold = article.GetProperty("entities").EnumerateArray().Select(FoundName.Gold).Where(g => g.Kind is not null).ToHashSet();
        var found = annotated.Names.Select(n => FoundName.Of(annotated, n)).ToHashSet();
        Count(gold, _gold);
        Count(found, _found);
        Count(found.Where(gold.Contains), _right);
        foreach (var missed in gold.Where(g => !found.Contains(g)))
            Add(Error(missed, found));
        foreach (var surplus in found.Where(f => !gold.Any(f.Overlaps)))
            Add($"{surplus.Kind}: nothing there");
        return found;
    }

    static string Error(FoundName missed, HashSet<FoundName> found)
    {
        if (found.FirstOrDefault(f => f.Start == missed.Start && f.End == missed.End) is { Kind: { } kind })
            return $"{missed.Kind}: taken for {kind}";
        return found.Any(missed.Overlaps) ? $"{missed.Kind}: other boundaries" : $"{missed.Kind}: not found";
    }

    void Add(string error) => _errors[error] = _errors.GetValueOrDefault(error) + 1;

    static void Count(IEnumerable<FoundName> names, int[] counts)
    {
        foreach (var name in names)
        {
            counts[(int)name.Kind!]++;
            counts[All]++;
        }
    }

    void Print()
    {
        for (var kind = 0; kind <= All; kind++)
        {
            double precision = (double)_right[kind] / _found[kind], recall = (double)_right[kind] / _gold[kind];
            var name = kind < All ? $"{(NameKind)kind}" : "all";
            Console.WriteLine($"  {name,-14} P {precision:F3}  R {recall:F3}  F1 {2 * precision * recall / (precision + recall):F3}  n={_gold[kind]}");
        }

        foreach (var (error, count) in _errors)
            Console.WriteLine($"  {count,6} {error}");
        Console.WriteLine($"  {_words / _clock.Elapsed.TotalSeconds:F0} words a second, {_articles} articles");
    }
}
