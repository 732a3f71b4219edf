namespace KnowledgeGraph.Bolt;

/// <summary>How serious a notification is.</summary>
public enum NotificationSeverity
{
    Warning = 0,
    Information,
    Unknown,
}
