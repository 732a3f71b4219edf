namespace KnowledgeGraph.Ingestion.Pipeline;

public enum IngestionPhase
{
    Reading,
    Deriving,
    Done,
}

/// <summary>How far a run is. Counts only grow within a phase.</summary>
/// <param name="Read">Inputs taken so far.</param>
/// <param name="Settled">Inputs that are durably written, found unchanged or quarantined.</param>
/// <param name="Current">The latest settled input, for display.</param>
public sealed record IngestionProgress(IngestionPhase Phase, long Read, long Settled, long Quarantined, string? Current);
