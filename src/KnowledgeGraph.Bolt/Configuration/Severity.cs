namespace KnowledgeGraph.Bolt;

/// <summary>The least serious notifications wanted.</summary>
public enum Severity
{
    Warning,
    Information,
}
