using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Sets of prepositions that mark one role.</summary>
internal static class Prepositions
{
    /// <summary>Who does what a passive verb says.</summary>
    public static FrozenSet<string> Agent { get; } = WordLists.Set("agent-prepositions");

    /// <summary>What follows nouns that show a position.</summary>
    public static FrozenSet<string> OfNouns { get; } = WordLists.Set("noun-prepositions");

    public static FrozenSet<string> Of { get; } = WordLists.Set("of");

    /// <summary>Who gives what one has: "the support of".</summary>
    public static FrozenSet<string> Giver { get; } = WordLists.Set("giver");

    /// <summary>From whom what one gets comes: "drew criticism from".</summary>
    public static FrozenSet<string> Source { get; } = WordLists.Set("source");

    /// <summary>"the offices <i>of</i> the ministry", "rebels <i>in</i> Norland": whose a thing is.</summary>
    public static FrozenSet<string> Whose { get; } = WordLists.Set("whose-prepositions");

    /// <summary>Join a noun to what it is of or for: "leader of", "envoy for".</summary>
    public static FrozenSet<string> Relational { get; } = WordLists.Set("relational-prepositions");

    /// <summary>Join an office to its body or place.</summary>
    public static FrozenSet<string> Offices { get; } = WordLists.Set("office-prepositions");

    /// <summary>To whom something is said.</summary>
    public static FrozenSet<string> Recipient { get; } = WordLists.Set("recipient-prepositions");

    static readonly FrozenSet<string> Attributing = WordLists.Set("attributing-participles");

    /// <summary>"according to".</summary>
    public static bool Attribute(string word, string next) => Attributing.Contains(word) && Recipient.Contains(next);

    /// <summary>"in favour of", "on the side of".</summary>
    public static FrozenSet<string> States { get; } = WordLists.Set("states");
}
