namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>What sort of thing a judgement is about.</summary>
public enum JudgementSubject
{
    Actor,
    Topic,
}
