using System.Collections.Frozen;
using System.Reflection;

namespace KnowledgeGraph.Extraction.Language.English;

/// <summary>Reads the word lists of this folder. In <c>words.txt</c> a line is the name of a list, a colon and its words; <c>_</c> stands for a blank.</summary>
internal static class WordLists
{
    static readonly FrozenDictionary<string, string[]> Lists = Lines("words").Select(line => line.Split(':', 2))
        .GroupBy(p => p[0].Trim()).ToFrozenDictionary(g => g.Key, g => g.SelectMany(p => p[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => w.Replace('_', ' ')).ToArray(), StringComparer.Ordinal);

    /// <summary>The words of a list in file order.</summary>
    public static IReadOnlyList<string> Words(string list) => Lists.TryGetValue(list, out var words) ? words
        : throw new InvalidOperationException($"Language/English/words.txt has no list '{list}'.");

    public static FrozenSet<string> Set(string list) => Words(list).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every form of the verbs of a list.</summary>
    public static FrozenSet<string> VerbForms(string list) => Words(list).SelectMany(VerbInflections.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The nouns of a list with their plurals.</summary>
    public static FrozenSet<string> NounForms(string list) => Words(list).SelectMany(n => new[] { n, Lexicons.Inflections.OfNoun(n) }).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The entries of <c>{name}.txt</c>, trimmed, in file order, without comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"Language/English/{name}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
