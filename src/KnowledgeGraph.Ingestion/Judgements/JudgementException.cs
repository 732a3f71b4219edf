namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>The judgement contradicts the graph: an actor is missing, or another judgement stands against it. Nothing was changed.</summary>
public sealed class JudgementException(string message) : Exception(message);
