namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Auxiliaries, adverbs and one main verb: "has not been accused", "to condemn", "adding".</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">After its last token.</param>
/// <param name="Main">The token of the main verb.</param>
internal readonly record struct VerbGroup(int First, int End, int Main, VerbForm Form, bool Passive, bool Negated)
{
    /// <summary>Whether it can be a clause's only verb, with a subject of its own.</summary>
    public bool IsFinite => Form is VerbForm.Finite;
}
