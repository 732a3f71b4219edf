namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>Who judged, and on what grounds.</summary>
public sealed record JudgementNote(string DecidedBy, string? Reason = null);
