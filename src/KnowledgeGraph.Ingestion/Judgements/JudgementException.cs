namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>The judgement contradicts the graph: an actor is missing, or another judgement stands against it. Nothing was changed.</summary>
public sealed class JudgementException(string message) : Exception(message)
{
    /// <summary>Which of the judgements that were given together, from 0; null where it was one.</summary>
    public int? Index { get; init; }
}
