using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language.English;

internal static class Pronouns
{
    static readonly FrozenSet<string> Empty = WordLists.Set("empty-pronouns");
    static readonly FrozenDictionary<string, char> Genders = new[] { ("masculine-pronouns", 'm'), ("feminine-pronouns", 'f'), ("third-plural-pronouns", 'p'), ("neuter-pronouns", 'n') }
        .SelectMany(g => WordLists.Words(g.Item1).Select(w => (Word: w, Gender: g.Item2))).ToFrozenDictionary(g => g.Word, g => g.Gender, StringComparer.Ordinal);

    static readonly FrozenSet<string> Plural = WordLists.Set("plural-pronouns");
    static readonly FrozenSet<string> First = WordLists.Set("first-person");

    /// <summary>"it" and "there", which mostly stand for nothing, or for a thing, and so hold nothing.</summary>
    public static bool StandsForNothing(string word) => Empty.Contains(word);

    /// <summary>m, f, p for several, n for a thing; a blank for others.</summary>
    public static char GenderOf(string word) => Genders.GetValueOrDefault(word, ' ');

    public static bool IsPlural(string word) => Plural.Contains(word);

    /// <summary>"I", "we", "me", "us".</summary>
    public static bool IsFirstPerson(string word) => First.Contains(word);
}
