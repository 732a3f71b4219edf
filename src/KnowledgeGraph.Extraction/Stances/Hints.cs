using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>What the word that reports a statement says of it.</summary>
internal static class Hints
{
    static readonly IReadOnlySet<string> Verbs = WordLists.VerbForms("hint-verbs");

    /// <summary>Whether a statement is only hinted at: what it implies is no stance of the speaker's.</summary>
    public static bool Is(Reading reading, int cue) => cue >= 0 && Verbs.Contains(reading.Words[cue]);
}
