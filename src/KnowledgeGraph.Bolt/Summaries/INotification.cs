namespace KnowledgeGraph.Bolt;

/// <summary>Something the server wants the author of a query to know.</summary>
public interface INotification
{
    string Code { get; }

    string Title { get; }

    string Description { get; }

    IInputPosition? Position { get; }

    string Severity { get; }

    string RawSeverityLevel { get; }

    NotificationSeverity SeverityLevel { get; }

    string RawCategory { get; }

    NotificationCategory Category { get; }
}
