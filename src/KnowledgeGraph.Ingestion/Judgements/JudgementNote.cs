using NodaTime;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>Who judged, on what grounds, and when; null is now.</summary>
public sealed record JudgementNote(string DecidedBy, string? Reason = null, Instant? DecidedAt = null);
