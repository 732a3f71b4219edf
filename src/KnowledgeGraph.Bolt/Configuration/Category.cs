namespace KnowledgeGraph.Bolt;

/// <summary>A kind of notifications that is not wanted.</summary>
public enum Category
{
    Hint,
    Unrecognized,
    Unsupported,
    Performance,
    Deprecation,
    Security,
    Topology,
    Generic,
    Schema,
}
