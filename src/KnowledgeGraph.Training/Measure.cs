using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training;

/// <summary>Measures what the models are worth: tags on a treebank, names and speed on articles.</summary>
internal static class Measure
{
    /// <summary>The share of words whose tag is the gold one.</summary>
    public static double Tags(Tagger tagger, WordTable table, IEnumerable<TaggedSentence> gold)
    {
        int right = 0, all = 0;
        foreach (var sentence in gold)
        {
            var tags = new string[sentence.Words.Length];
            tagger.Tag([.. sentence.Words.Select(w => table[w])], tags);
            right += tags.Where((t, i) => t == sentence.Tags[i]).Count();
            all += tags.Length;
        }

        return (double)right / all;
    }

    /// <summary>Prints exact F1 by kind on worldwide_ner's form of JSON Lines; every <paramref name="nth"/> article.</summary>
    public static void Names(string path, int nth)
    {
        var articles = File.ReadLines(path).Where((_, i) => i % nth == 0).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        TextAnnotator.Default.Annotate(articles[0].GetProperty("text").GetString()!);
        var (right, found, gold) = (new int[5], new int[5], new int[5]);
        var words = 0;
        var clock = new Stopwatch();
        foreach (var article in articles)
        {
            var text = article.GetProperty("text").GetString()!;
            clock.Start();
            var annotated = TextAnnotator.Default.Annotate(text);
            clock.Stop();
            words += text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            var expected = article.GetProperty("entities").EnumerateArray().Select(Gold).Where(g => g.Kind is not null).ToHashSet();
            var actual = annotated.Names.Select(n => Span(annotated, n)).ToHashSet();
            Count(expected, gold);
            Count(actual, found);
            Count(actual.Where(expected.Contains), right);
        }

        for (var kind = 0; kind < 5; kind++)
            Console.WriteLine($"  {(kind < 4 ? (NameKind)kind : "all"),-14} P {(double)right[kind] / found[kind]:F3}  R {(double)right[kind] / gold[kind]:F3}  F1 {2.0 * right[kind] / (found[kind] + gold[kind]):F3}  n={gold[kind]}");
        Console.WriteLine($"  {words / clock.Elapsed.TotalSeconds:F0} words a second, {articles.Length} articles");
    }

    static (int Start, int End, NameKind? Kind) Gold(JsonElement entity) => (entity.GetProperty("start").GetInt32(), entity.GetProperty("end").GetInt32(),
        Enum.TryParse<NameKind>(entity.GetProperty("type").GetString(), ignoreCase: true, out var kind) ? kind : null);

    static (int Start, int End, NameKind? Kind) Span(AnnotatedText text, Name name)
    {
        int start = text.Tokens[name.FirstToken].Span.Start, end = text.Tokens[name.EndToken - 1].Span.End;
        // The corpus counts code points.
        var pairs = text.Text.AsSpan(0, start).ToArray().Count(char.IsLowSurrogate);
        return (start - pairs, end - pairs - text.Text[start..end].Count(char.IsLowSurrogate), name.Kind);
    }

    static void Count(IEnumerable<(int, int, NameKind? Kind)> names, int[] counts)
    {
        foreach (var (_, _, kind) in names)
        {
            counts[(int)kind!]++;
            counts[4]++;
        }
    }
}
