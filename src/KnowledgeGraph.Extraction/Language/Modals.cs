using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Small words that say whether and how firmly something is so, in lower case.</summary>
internal static class Modals
{
    /// <summary>"must": what who says it wants of the subject.</summary>
    public static FrozenSet<string> Musts { get; } = WordLists.Set("musts");

    public static FrozenSet<string> Negations { get; } = WordLists.Set("negations");

    /// <summary>"no longer", "no more".</summary>
    public static FrozenSet<string> Longer { get; } = WordLists.Set("no-longer");

    /// <summary>"has not been bold <i>in</i> defending him".</summary>
    public static FrozenSet<string> Means { get; } = WordLists.Set("means-markers");

    /// <summary>"does not support her as warmly as": less than whole support, but no refusal.</summary>
    public static FrozenSet<string> Partial { get; } = WordLists.Set("partial-adverbs");

    public static FrozenSet<string> Never { get; } = WordLists.Set("never");

    /// <summary>"not only supports", "not just", "not merely": no negation.</summary>
    public static FrozenSet<string> Additions { get; } = WordLists.Set("additions");

    /// <summary>Subjects that are nobody: "none of the ministers".</summary>
    public static FrozenSet<string> Nobody { get; } = WordLists.Set("nobody");

    /// <summary>Determiners that make a subject nobody: "no senator", "neither Ford nor Voss".</summary>
    public static FrozenSet<string> NoDeterminers { get; } = WordLists.Set("no-determiners");

    public static FrozenSet<string> Future { get; } = WordLists.Set("future-auxiliaries");

    public static FrozenSet<string> Possible { get; } = WordLists.Set("possible-auxiliaries");

    public static FrozenSet<string> Conditional { get; } = WordLists.Set("conditional-auxiliaries");

    /// <summary>"would <i>rather</i> vote for": a preference of today.</summary>
    public static FrozenSet<string> Preferring { get; } = WordLists.Set("preferring-adverbs");

    /// <summary>"<i>limited</i> enthusiasm".</summary>
    public static FrozenSet<string> Weak { get; } = WordLists.Set("weak-adjectives");

    /// <summary>"<i>kind</i> words".</summary>
    public static FrozenSet<string> Kind { get; } = WordLists.Set("kind-adjectives");

    public static FrozenSet<string> PastPerfect { get; } = WordLists.Set("past-auxiliaries");

    public static FrozenSet<string> Once { get; } = WordLists.Set("past-adverbs");

    public static FrozenSet<string> Former { get; } = WordLists.Set("former");

    public static FrozenSet<string> Conditions { get; } = WordLists.Set("conditions");

    public static FrozenSet<string> Whether { get; } = WordLists.Set("questions");

    /// <summary>Markers under which nothing is done: "without naming", "instead of backing", "rather than oppose".</summary>
    public static FrozenSet<string> Avoiding { get; } = WordLists.Set("avoiding-markers");

    /// <summary>Nouns that say that what follows is missing: "lack of support".</summary>
    public static FrozenSet<string> Lacks { get; } = WordLists.Set("lack-nouns");

    /// <summary>Nouns that leave open what follows: "no sign of support", "questions about her support".</summary>
    public static FrozenSet<string> Doubts { get; } = WordLists.Set("doubt-nouns");

    /// <summary>Joins that go on with a negation: "did not support or endorse".</summary>
    public static FrozenSet<string> Alternatives { get; } = WordLists.Set("alternatives");
}
