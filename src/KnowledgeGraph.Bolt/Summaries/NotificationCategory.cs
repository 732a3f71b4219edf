namespace KnowledgeGraph.Bolt;

/// <summary>What a notification is about.</summary>
public enum NotificationCategory
{
    Hint,
    Unrecognized,
    Unsupported,
    Performance,
    Deprecation,
    Generic,
    Unknown,
    Security,
    Topology,
    Schema,
}
