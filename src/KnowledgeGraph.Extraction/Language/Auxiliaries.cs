using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Verbs that stand with another one.</summary>
internal static class Auxiliaries
{
    static readonly FrozenSet<string> OfPassives = WordLists.Set("passive-auxiliaries");
    static readonly FrozenSet<string> All = [.. OfPassives, .. WordLists.Set("other-auxiliaries")];
    static readonly FrozenSet<string> ActivePast = WordLists.Set("active-past-auxiliaries");

    /// <summary>Forms of "be" and "get".</summary>
    public static bool IsOfPassive(string word) => OfPassives.Contains(word);

    /// <summary>The modal verbs, which have a tag of their own, are not among them.</summary>
    public static bool Is(string word) => All.Contains(word);

    /// <summary>"had", "did".</summary>
    public static bool IsActivePast(string word) => ActivePast.Contains(word);
}
