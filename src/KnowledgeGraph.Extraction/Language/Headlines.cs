using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Words with a capital that stand beside names in headlines and datelines, and are no part of them.</summary>
internal static class Headlines
{
    static readonly FrozenSet<string> Verbs = WordLists.Set("headline-verbs");
    static readonly FrozenSet<string> Weekdays = WordLists.Set("weekdays");

    /// <summary>"Lang <i>Backs</i> Marsh": a form that is no surname.</summary>
    public static bool IsVerb(string word) => Verbs.Contains(word);

    public static bool IsWeekday(string word) => Weekdays.Contains(word);
}
