namespace KnowledgeGraph.Bolt;

/// <summary>What a session's transactions do; in a cluster it decides to which member they go.</summary>
public enum AccessMode
{
    Read,
    Write,
}
