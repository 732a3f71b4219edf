namespace KnowledgeGraph.Bolt;

/// <summary>What a GQL status object is about.</summary>
public enum NotificationClassification
{
    Unknown,
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
