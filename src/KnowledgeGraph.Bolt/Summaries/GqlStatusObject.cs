namespace KnowledgeGraph.Bolt;

internal sealed record GqlStatusObject(string GqlStatus, string StatusDescription, IReadOnlyDictionary<string, object?> DiagnosticRecord, bool IsNotification)
    : IGqlStatusObject
{
    public IInputPosition? Position => InputPosition.Read(DiagnosticRecord.GetValueOrDefault("_position"));

    public string? RawClassification => DiagnosticRecord.GetValueOrDefault("_classification") as string;

    public NotificationClassification Classification => Notification.Parse(RawClassification, NotificationClassification.Unknown);

    public string? RawSeverity => DiagnosticRecord.GetValueOrDefault("_severity") as string;

    public NotificationSeverity Severity => Notification.Parse(RawSeverity, NotificationSeverity.Unknown);
}
