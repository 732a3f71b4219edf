using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>How verbs and their small words hang together.</summary>
internal static class Verbs
{
    static readonly FrozenSet<string> BySubject = WordLists.Set("subject-control");
    static readonly FrozenSet<string> Aims = WordLists.Set("aim-markers");
    static readonly FrozenSet<string> Reasons = WordLists.Set("reasons-of-object");
    static readonly FrozenSet<string> InfinitiveMarkers = WordLists.Set("infinitive-markers");

    /// <summary>"promised him to go": the promiser goes, not who is promised.</summary>
    public static bool ControlsBySubject(string lemma) => BySubject.Contains(lemma);

    /// <summary>"opposed <i>to</i> backing him".</summary>
    public static bool IsAim(string marker) => Aims.Contains(marker);

    /// <summary>"accused her of lying", "thanked her for staying", "joined her in chiding him": the object does it.</summary>
    public static bool IsReason(string marker) => Reasons.Contains(marker);

    /// <summary>"to".</summary>
    public static bool MarksInfinitive(string word) => InfinitiveMarkers.Contains(word);
}
