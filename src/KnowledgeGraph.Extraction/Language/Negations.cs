using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Words that negate the verb they stand with.</summary>
internal static class Negations
{
    static readonly FrozenSet<string> Plain = WordLists.Set("plain-negations");
    static readonly FrozenSet<string> OfVerbs = WordLists.Set("verb-negations");

    /// <summary>"not", "n't": also after its verb, and before an infinitive.</summary>
    public static bool IsPlain(string word) => Plain.Contains(word);

    /// <summary>Inside a verb group or right before it: "hardly", "never" and the plain ones.</summary>
    public static bool IsOfVerb(string word) => OfVerbs.Contains(word);
}
