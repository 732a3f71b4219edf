using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Known;

namespace KnowledgeGraph.Resolution.Names;

/// <summary>
/// Shorter forms of a name that follow from its words: <c>charles e schumer</c> may go by <c>charles schumer</c>, <c>chuck schumer</c> and
/// <c>schumer</c>,
/// <c>texas supreme court</c> by <c>supreme court</c>. Each has a lower rank than the name (see <see cref="NameKey.Rank"/>). Pure.
/// </summary>
public static class NameForms
{
    private static readonly HashSet<string> Institutions =
    [
        "senate", "house of representatives", "congress", "parliament", "assembly", "national assembly", "legislature", "supreme court", "constitutional court", "high court",
        "central bank", "army", "navy", "air force", "police", "government", "cabinet", "electoral commission", "election commission", "national security council", "coast guard",
    ];

    private static readonly HashSet<string> Offices = ["ministry", "department"];

    /// <param name="isUsual">Whether several articles use the name: "Ronald Johnson III", named once, is not the well-known Ron
    /// Johnson.</param>
    public static IEnumerable<NameKey> Of(NameKey key, ActorKind kind, bool isUsual = true)
    {
        var words = key.Words.Split(' ');
        return words.Length < 2 ? [] : kind == ActorKind.Person ? OfPerson(words, isUsual) : OfBody(words);
    }

    private static IEnumerable<NameKey> OfPerson(string[] words, bool isUsual)
    {
        var name = NameNormalizer.WithoutGeneration(words);
        yield return NameKey.OfWords(name[^1], ActorKind.Person);
        if (name.Length > 1 && name.Length < words.Length)
            yield return Key(name);
        if (name.Length > 2)
        {
            yield return Key([name[0], name[^1]]);
            if (name[0].Length == 1 && name[1].Length > 1)
                yield return Key(name[1..]);
        }

        foreach (var nickname in name.Length > 1 && (isUsual || name.Length == words.Length) ? Nicknames.Of(name[0]) : [])
            yield return Key([nickname, name[^1]]);
    }

    private static IEnumerable<NameKey> OfBody(string[] words)
    {
        for (var first = 1; first < words.Length; first++)
        {
            var rest = string.Join(' ', words[first..]);
            if (Institutions.Contains(rest) || first == words.Length - 2 && Offices.Contains(words[^1]))
            {
                yield return NameKey.OfWords(rest, ActorKind.Organization);
                yield break;
            }
        }
    }

    private static NameKey Key(string[] words) => NameKey.OfWords(string.Join(' ', words), ActorKind.Person);
}
