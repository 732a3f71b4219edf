namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>Stances as a reader needs them: what is well evidenced first, the rest set apart.</summary>
public sealed record EvidenceLists
{
    /// <summary>
    /// Asserted positions and demands of the holder's own, surer than even odds: those that most outlets print first, then the surest, then
    /// the latest.
    /// </summary>
    public required Listed<StanceLine> Own { get; init; }

    /// <summary>Second-hand, unsure, not asserted, deeds and tone, in the same order.</summary>
    public required Listed<StanceLine> Apart { get; init; }
}
