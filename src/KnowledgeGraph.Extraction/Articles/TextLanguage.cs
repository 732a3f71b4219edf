using System.Numerics;
using KnowledgeGraph.Extraction.Lists;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>A language that news are in, and how its texts show: by function words, or by a script of its own. Thread-safe.</summary>
/// <param name="Name">In English: <c>German</c>.</param>
/// <param name="Code">ISO 639-1: <c>de</c>.</param>
public sealed record TextLanguage(string Name, string Code)
{
    /// <summary>So much of a text is looked at, in words; more does not change the answer.</summary>
    private const int Inspected = 600;

    /// <summary>Fewer function words than this are chance.</summary>
    private const int LeastWords = 6;

    /// <summary>The share of a text that its language's function words are at least.</summary>
    private const double LeastShare = 0.12;

    /// <summary>No function word is longer.</summary>
    private const int LongestWord = 16;

    private static readonly TextLanguage[] Languages = [.. Lines().Select(fields => new TextLanguage(fields[0], fields[1].Split(' ')[0]))];

    private static readonly Dictionary<string, int> Declarations = Lines()
        .SelectMany((fields, index) => fields[1].Split(' ').Append(fields[0]).Select(name => (name, index)))
        .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that have a word, a bit each: many words belong to several.</summary>
    private static readonly Dictionary<string, uint> Words = Lines()
        .SelectMany((fields, index) => fields[2].Split(' ').Distinct().Select(word => (word, Bit: 1u << index)))
        .GroupBy(pair => pair.word, pair => pair.Bit)
        .ToDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b), StringComparer.Ordinal);

    private static readonly (TextLanguage Language, char First, char Last) Japanese = (new("Japanese", "ja"), '\u3040', '\u30FF');

    private static readonly (TextLanguage Language, char First, char Last)[] Scripts =
    [
        (new("Greek", "el"), '\u0370', '\u03FF'),
        (new("Russian or another Cyrillic language", "ru"), '\u0400', '\u04FF'),
        (new("Hebrew", "he"), '\u0590', '\u05FF'),
        (new("Arabic or another language in its script", "ar"), '\u0600', '\u06FF'),
        (new("Hindi or another language in its script", "hi"), '\u0900', '\u097F'),
        (new("Thai", "th"), '\u0E00', '\u0E7F'),
        Japanese,
        (new("Chinese", "zh"), '\u4E00', '\u9FFF'),
        (new("Korean", "ko"), '\uAC00', '\uD7AF'),
    ];

    public bool IsEnglish => Code == "en";

    /// <returns>The language that a text is clearly in, or null: short texts and lists of names tell none.</returns>
    public static TextLanguage? Of(string text)
    {
        var (all, counts, scripts) = (0, new int[Languages.Length], new int[Scripts.Length]);
        var known = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestWord];
        for (var at = 0; at < text.Length && all < Inspected; at++)
        {
            var start = at;
            while (at < text.Length && IsWord(text[at])) at++;
            if (at == start) continue;
            all++;
            if (text[start] >= Scripts[0].First && ScriptOf(text[start]) is >= 0 and var index) scripts[index]++;
            if (at - start > LongestWord) continue;
            var word = lower[..text.AsSpan(start, at - start).ToLowerInvariant(lower)];
            if (!known.TryGetValue(word, out var languages)) continue;
            for (; languages != 0; languages &= languages - 1) counts[BitOperations.TrailingZeroCount(languages)]++;
        }
        if (scripts.Sum() * 2 > all)
        {
            var script = Scripts[Array.IndexOf(scripts, scripts.Max())];
            // Japanese is written with Chinese signs, but never with them alone.
            var isJapanese = script.Language.Code == "zh" && text.AsSpan().ContainsAnyInRange(Japanese.First, Japanese.Last);
            return isJapanese ? Japanese.Language : script.Language;
        }
        var best = Array.IndexOf(counts, counts.Max());
        if (counts[best] < LeastWords || counts[best] < LeastShare * all) return null;
        // An English article may quote much of another language.
        return Languages[best].IsEnglish || counts[best] > 2 * counts[0] ? Languages[best] : null;
    }

    /// <param name="declared">A code with or without a region, or an English name: <c>de-AT</c>, <c>deu</c>, <c>German</c>.</param>
    /// <returns>Null where nothing is declared; a language of the declared name where it is none of those known.</returns>
    public static TextLanguage? Declared(string? declared)
    {
        var name = declared?.Trim() ?? "";
        var code = name.Split('-', '_')[0];
        if (code.Length == 0 || code is "und" or "mul" or "zxx") return null;
        if (Declarations.TryGetValue(code, out var known)) return Languages[known];
        var byScript = Array.Find(Scripts, script => script.Language.Code.Equals(code, StringComparison.OrdinalIgnoreCase)).Language;
        return byScript ?? new TextLanguage($"'{name}'", code);
    }

    private static bool IsWord(char character) => char.IsLetter(character) || character is '\'' or '’';

    private static int ScriptOf(char character) =>
        Array.FindIndex(Scripts, script => character >= script.First && character <= script.Last);

    private static IEnumerable<string[]> Lines() => Resources.Lines("Lists/function-words.txt").Select(line => line.Split('\t'));
}
