using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Lists;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>
/// Reads the lists of the language's folder. In <c>words.txt</c> and its like a line is the name of a list, a colon and its words; another line
/// of the same name goes on with it, and <c>_</c> stands for a blank.
/// </summary>
internal static class WordLists
{
    static readonly string[] Files = ["words", "grammar", "reporting", "names", "spelling", "topics"];

    static readonly FrozenDictionary<string, string[]> Lists = Files.SelectMany(Lines).Select(line => line.Split(':', 2))
        .GroupBy(p => p[0].Trim())
        .ToFrozenDictionary(g => g.Key, g => g.SelectMany(p => WordsOf(p[1])).ToArray(), StringComparer.Ordinal);

    /// <summary>The words of a list in file order.</summary>
    public static IReadOnlyList<string> Words(string list) => Lists.TryGetValue(list, out var words) ? words
        : throw new InvalidOperationException($"No file of word lists in {Languages.Current.Folder} has a list '{list}'.");

    /// <summary>The entries of a list that are written <c>first~second</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(string list) =>
        Words(list).Select(pair => pair.Split('~')).Select(pair => new KeyValuePair<string, string>(pair[0], pair[1]));

    public static FrozenSet<string> Set(string list) => Words(list).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every form of the verbs of a list.</summary>
    public static FrozenSet<string> VerbForms(string list) => Words(list).SelectMany(Languages.Current.VerbForms).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The nouns of a list with their plurals.</summary>
    public static FrozenSet<string> NounForms(string list) =>
        Words(list).SelectMany(n => new[] { n, Languages.Current.Plural(n) }).ToFrozenSet(StringComparer.Ordinal);

    static IEnumerable<string> WordsOf(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' '));

    /// <summary>The entries of <c>{name}.txt</c> in file order, without comments.</summary>
    public static IEnumerable<string> Lines(string name) => Resources.Lines($"{Languages.Current.Folder}/{name}.txt");
}
