namespace KnowledgeGraph.Bolt;

internal sealed record Notification(string Code, string Title, string Description, IInputPosition? Position, string RawSeverityLevel, string RawCategory)
    : INotification
{
    public string Severity => RawSeverityLevel;

    public NotificationSeverity SeverityLevel => Parse(RawSeverityLevel, NotificationSeverity.Unknown);

    public NotificationCategory Category => Parse(RawCategory, NotificationCategory.Unknown);

    public static T Parse<T>(string? sent, T unknown)
        where T : struct, Enum => Enum.TryParse<T>(sent, true, out var value) ? value : unknown;
}
