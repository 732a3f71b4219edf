using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>
/// Finds, for a name or topic of ours, the entity that a corpus lists for the article (its canonical names are not the article's words:
/// "Republicans" is listed as "Republican Party"). Only what the corpus itself gives as input is used.
/// </summary>
sealed partial class ListedNames
{
    readonly List<(string Name, HashSet<string> Words, string Last)> listed = [];

    public ListedNames(JsonElement document)
    {
        if (!document.TryGetProperty("entities", out var entities))
            return;
        foreach (var entity in entities.EnumerateArray())
        {
            var name = entity.GetProperty("name").GetString()!;
            var words = WordsOf(name);
            if (words.Count > 0)
                listed.Add((name, [.. words], words[^1]));
        }
    }

    public bool IsEmpty => listed.Count == 0;

    /// <summary>The listed name that shares the most words with one of ours, all of whose words it must hold or be held by; null where there is none.</summary>
    public string? Of(IEnumerable<string> names)
    {
        (double Score, string? Name) best = (0, null);
        foreach (var ours in names)
        {
            var words = WordsOf(ours);
            if (words.Count == 0)
                continue;
            foreach (var (name, theirs, last) in listed)
            {
                var shared = words.Count(theirs.Contains);
                var fits = shared == words.Distinct().Count() || shared == theirs.Count || words[^1] == last && words.Count <= 3 && theirs.Count <= 3;
                var score = fits ? (double)shared / Math.Max(words.Count, theirs.Count) : 0;
                if (score > best.Score)
                    best = (score, name);
            }
        }

        return best.Name;
    }

    static List<string> WordsOf(string name) => [.. Words().Matches(name.ToLowerInvariant()).Select(m => Singular(m.Value)).Where(w => w is not ("the" or "a" or "of" or "party" or "mr" or "mrs" or "president" or "senator"))];

    static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();
}
