using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

internal static class Pronouns
{
    static readonly FrozenSet<string> Empty = WordLists.Set("empty-pronouns");
    static readonly FrozenDictionary<string, char> Genders = new[] { ("masculine-pronouns", 'm'), ("feminine-pronouns", 'f'), ("third-plural-pronouns", 'p'), ("neuter-pronouns", 'n') }
        .SelectMany(g => WordLists.Words(g.Item1).Select(w => (Word: w, Gender: g.Item2))).ToFrozenDictionary(g => g.Word, g => g.Gender, StringComparer.Ordinal);

    static readonly FrozenSet<string> Plural = WordLists.Set("plural-pronouns");
    static readonly FrozenSet<string> First = WordLists.Set("first-person");
    static readonly FrozenSet<string> FirstPossessive = WordLists.Set("first-person-possessives");
    static readonly FrozenSet<string> Relative = WordLists.Set("relative-pronouns");
    static readonly FrozenSet<string> Impersonal = WordLists.Set("impersonal-pronouns");
    static readonly FrozenSet<string> Objects = WordLists.Set("object-pronouns");
    static readonly FrozenSet<string> Objective = WordLists.Set("objective-pronouns");
    static readonly FrozenSet<string> ClauseBound = WordLists.Set("clause-bound-pronouns");

    /// <summary>"it" and "there", which mostly stand for nothing, or for a thing, and so hold nothing.</summary>
    public static bool StandsForNothing(string word) => Empty.Contains(word);

    /// <summary>m, f, p for several, n for a thing; a blank for others.</summary>
    public static char GenderOf(string word) => Genders.GetValueOrDefault(word, ' ');

    public static bool IsPlural(string word) => Plural.Contains(word);

    /// <summary>"I", "we", "me", "us".</summary>
    public static bool IsFirstPerson(string word) => First.Contains(word);

    /// <summary>"our", "my".</summary>
    public static bool IsFirstPersonPossessive(string word) => FirstPossessive.Contains(word);

    /// <summary>"who", "which".</summary>
    public static bool IsRelative(string word) => Relative.Contains(word);

    /// <summary>"who", "which", "that".</summary>
    public static bool MayOpenRelative(string word) => IsRelative(word) || Conjunctions.IsComplementizer(word);

    /// <summary>"it": a subject that is nobody.</summary>
    public static bool IsImpersonal(string word) => Impersonal.Contains(word);

    /// <summary>A third person as an object: "him", "it".</summary>
    public static bool IsObject(string word) => Objects.Contains(word);

    /// <summary>"me", "him", "them", "us": never a subject, nor an owner as "her" may be.</summary>
    public static bool IsObjective(string word) => Objective.Contains(word);

    /// <summary>"itself", "themselves": what they stand for is in their own clause.</summary>
    public static bool IsClauseBound(string word) => ClauseBound.Contains(word);
}
