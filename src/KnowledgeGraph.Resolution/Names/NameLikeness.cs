using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Text;
using KnowledgeGraph.Resolution.Known;

namespace KnowledgeGraph.Resolution.Names;

/// <summary>
/// How likely two names are two spellings of one: typing errors, transliterations (Maliki, Malaki), initials, nicknames, words run together,
/// acronyms. A proposal for people to judge, never a reason to join. Pure.
/// </summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Why">In words; empty where the score is 0.</param>
public readonly record struct NameLikeness(double Score, string Why)
{
    private const int FewestLetters = 4;

    private static readonly HashSet<string> Fillers = ["of", "the", "and", "for", "in", "on", "to"];

    /// <summary>Words that say no more of a body than its country's news takes for granted.</summary>
    private static readonly HashSet<string> Grounds = ["us", "u", "s", "united", "states", "american", "national", "federal", "state",
        "uk", "british", "new"];

    /// <summary>The same for both orders.</summary>
    public static NameLikeness Of(NameKey one, NameKey other, ActorKind kind)
    {
        var (a, b) = string.CompareOrdinal(one.Words, other.Words) <= 0 ? (one.Words, other.Words) : (other.Words, one.Words);
        if (a == b)
            return new(0.9, "the same word, once for a person and once for a body");
        if (a.Replace(" ", "", StringComparison.Ordinal) == b.Replace(" ", "", StringComparison.Ordinal))
            return new(0.95, "the same letters");
        return kind == ActorKind.Person ? OfPersons(a.Split(' '), b.Split(' ')) : OfBodies(a.Split(' '), b.Split(' '));
    }

    private static NameLikeness OfPersons(string[] one, string[] other)
    {
        var (a, b) = (NameNormalizer.WithoutGeneration(one), NameNormalizer.WithoutGeneration(other));
        var surname = OfWords(a[^1], b[^1]);
        if (surname.Score == 0 || (a.Length == 1) != (b.Length == 1))
            return default;
        // Father and son differ by this alone.
        NameLikeness generation = one[a.Length..].SequenceEqual(other[b.Length..]) ? new(1, "") : new(0.5, "but one is a younger or an elder");
        if (a.Length == 1)
            return All(surname, new(0.7, ""), generation);
        NameLikeness middle = a.Length > 2 && b.Length > 2
            ? a[1][0] == b[1][0] ? new(0.95, "a middle name, once in full") : new(0.4, "but the middle names differ")
            : a.Length == b.Length ? new(1, "") : new(0.95, "one with a middle name");
        return All(surname, OfGivenNames(a[0], b[0]), generation, middle);
    }

    private static NameLikeness All(params NameLikeness[] parts) => new(
        parts.Aggregate(1.0, (score, part) => score * part.Score),
        string.Join("; ", parts.Select(part => part.Why).Where(why => !string.IsNullOrEmpty(why)).Distinct(StringComparer.Ordinal)));

    private static NameLikeness OfGivenNames(string a, string b) =>
        (a.Length == 1 || b.Length == 1) && a[0] == b[0] ? new(0.85, "an initial")
        : Nicknames.Of(a).Contains(b) || Nicknames.Of(b).Contains(a) ? new(0.95, "a nickname")
        : OfWords(a, b);

    private static NameLikeness OfBodies(string[] one, string[] other)
    {
        var (a, b) = (one.Except(Fillers).ToList(), other.Except(Fillers).ToList());
        if (a.Count == 0 || b.Count == 0)
            return default;
        if (a.ToHashSet().SetEquals(b))
            return new(0.95, "the same words");
        if (IsAcronym(one, b) || IsAcronym(other, a))
            return new(0.6, "an acronym");
        var more = a.Except(b).Concat(b.Except(a)).ToList();
        if (more.All(Grounds.Contains) && a.Intersect(b).Any())
            return new(0.7, $"the same words but for “{string.Join(' ', more)}”");
        return a.Count == b.Count && a.Zip(b).Count(pair => pair.First != pair.Second) == 1
            ? a.Zip(b).Where(pair => pair.First != pair.Second).Select(pair => OfWords(pair.First, pair.Second))
                .Select(word => word with { Score = 0.9 * word.Score }).First()
            : default;
    }

    private static bool IsAcronym(string[] one, List<string> words) =>
        one.Length == 1 && words.Count > 1 && one[0].Length == words.Count && one[0].Zip(words).All(pair => pair.First == pair.Second[0]);

    private static NameLikeness OfWords(string a, string b)
    {
        if (a == b)
            return new(1, "");
        if (Math.Min(a.Length, b.Length) < FewestLetters)
            return default;
        var edits = EditDistance.Between(a, b, 2);
        var isShort = Math.Min(a.Length, b.Length) <= FewestLetters;
        if (edits <= (isShort ? 1 : 2) && Skeleton(a) == Skeleton(b) && Skeleton(a).Length > 1)
            return new(0.85, $"{a} and {b} sound alike");
        return edits == 1 && !isShort ? new(0.75, $"{a} and {b} differ by one letter") : default;
    }

    /// <summary>
    /// What transliterations and slips of the pen leave as it is: consonants, alike ones as one, doubled ones once. The first letter stays, a
    /// vowel as any vowel.
    /// </summary>
    public static string Skeleton(string word)
    {
        var kept = new StringBuilder(word.Length);
        var text = word.Replace("sch", "s", StringComparison.Ordinal).Replace("sh", "s", StringComparison.Ordinal)
            .Replace("ph", "f", StringComparison.Ordinal)
            .Replace("ck", "k", StringComparison.Ordinal).Replace("kh", "k", StringComparison.Ordinal)
                .Replace("gh", "g", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i] switch
            {
                'c' or 'q' => 'k',
                'z' => 's',
                'w' => 'v',
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' => i == 0 ? 'a' : '\0',
                'h' => i == 0 ? 'h' : '\0',
                var other => other,
            };
            if (letter != '\0' && (kept.Length == 0 || kept[^1] != letter))
                kept.Append(letter);
        }

        return kept.ToString();
    }
}
