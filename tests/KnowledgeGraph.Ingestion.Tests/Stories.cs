using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Tests;

/// <summary>Invented agency stories, and what outlets make of them. The same numbers give the same text.</summary>
internal static class Stories
{
    private const int Paragraphs = 10;

    private static readonly string[] Speakers = ["Ada Marsh", "Otto Klein", "Tessa Brand"];

    public static IReadOnlyList<string> Of(int story) =>
        [.. Enumerable.Range(0, Paragraphs).Select(i => $"{Speakers[i % Speakers.Length]} said {Prose((story * 1000) + i, 28)}.")];

    /// <summary>Another dateline and lead, up to half of it cut from the end, one word in eight another one in half of what is left.</summary>
    public static IReadOnlyList<string> Edited(int story, int edition)
    {
        var random = new Random(unchecked((story * 7919) + edition));
        var kept = Of(story).Skip(1).Take(random.Next(Paragraphs / 2, Paragraphs))
            .Select((paragraph, i) => i % 2 == 0 ? paragraph : Reworded(paragraph, random));
        return [$"PORT {edition.ToString(CultureInfo.InvariantCulture)} — {Prose(random.Next(), 24)}.", .. kept];
    }

    /// <summary>Each paragraph that begins with a speaker is a statement of that speaker, for the toll.</summary>
    public static ExtractionRecord Article(int number, IReadOnlyList<string> paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var mentions = new List<MentionRecord>();
        var statements = new List<StatementRecord>();
        foreach (var paragraph in paragraphs)
        {
            var speaker = Array.FindIndex(Speakers, name => paragraph.StartsWith(name, StringComparison.Ordinal));
            if (speaker < 0) continue;
            var name = Speakers[speaker];
            var at = text.IndexOf(paragraph, StringComparison.Ordinal);
            var words = SaidIn(paragraph, at, at + $"{name} said ".Length, out var type);
            mentions.Add(new MentionRecord($"m{mentions.Count}", $"a{speaker}", name, new Span(at, at + name.Length), MentionKind.Name));
            statements.Add(new StatementRecord($"s{statements.Count}", mentions[^1].Id, text[words.Start..words.End], words, type, "said"));
        }

        var source = new SourceRecord($"Outlet {number}", $"outlet{number}.example");
        return new ExtractionRecord
        {
            Article = new ArticleRecord(
                $"https://{source.Domain}/story", $"Piece {number}", source, $"2026-05-{1 + (number % 28):00}", "en", text),
            Extractor = new ExtractorRecord("test", "1"),
            Actors = [.. Speakers.Select((speaker, i) => new ActorRecord($"a{i}", speaker, ActorKind.Person))],
            Mentions = mentions,
            Statements = statements,
            Stances = [.. statements.Select(said => new StanceRecord(said.Id, said.Speaker!, null, "harbour toll", Polarity.Support, 1))],
        };
    }

    /// <summary>The words between "said" and the full stop, without the marks of a quotation.</summary>
    private static Span SaidIn(string paragraph, int at, int start, out QuoteType type)
    {
        var end = at + paragraph.Length - 1;
        var isQuoted = paragraph[start - at] == '“';
        type = isQuoted ? QuoteType.Direct : QuoteType.Indirect;
        return isQuoted ? new Span(start + 1, end - 1) : new Span(start, end);
    }

    public static string Prose(int seed, int words)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => Word((int)(3000 * Math.Pow(random.NextDouble(), 2)))));
    }

    private static string Reworded(string paragraph, Random random) =>
        string.Join(' ', paragraph.Split(' ').Select((word, i) => i > 3 && random.Next(8) == 0 ? "reportedly" : word));

    private static string Word(int number)
    {
        var word = "w";
        for (var rest = number + 1; rest > 0; rest /= 20)
            word += $"{"aeiou"[rest % 5]}{"lmnr"[rest / 5 % 4]}";
        return word;
    }
}
