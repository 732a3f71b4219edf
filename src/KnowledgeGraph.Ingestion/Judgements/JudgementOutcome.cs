namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>What a judgement did. <see cref="Changed"/> is false where it already stood.</summary>
public sealed record JudgementOutcome(string JudgementId, bool Changed, long MentionsMoved);
