namespace KnowledgeGraph.Bolt;

/// <summary>One GQL status of a result: its outcome, or a notification.</summary>
public interface IGqlStatusObject
{
    /// <summary>Five characters; 00000 is success, 02000 no data, 01N… and 03N… notifications.</summary>
    string GqlStatus { get; }

    string StatusDescription { get; }

    IInputPosition? Position { get; }

    NotificationClassification Classification { get; }

    string? RawClassification { get; }

    NotificationSeverity Severity { get; }

    string? RawSeverity { get; }

    IReadOnlyDictionary<string, object?> DiagnosticRecord { get; }

    bool IsNotification { get; }
}
