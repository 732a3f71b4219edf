namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>A judgement with who made it, when and why; <see cref="JudgementNote.DecidedAt"/> is set.</summary>
public sealed record KeptJudgement(Judgement Judgement, JudgementNote Note);
