namespace KnowledgeGraph.Bolt;

/// <summary>
/// Notifications and GQL statuses of a result. Servers before Bolt 5.6 send notifications, later ones statuses; each is made from the other,
/// as the official drivers do, so that callers need not know.
/// </summary>
internal static class StatusReader
{
    private static readonly Dictionary<string, object?> None = [];

    public static (IList<INotification> Notifications, IList<IGqlStatusObject> Statuses) Read(
        IReadOnlyDictionary<string, object?> metadata, bool hasKeys, bool hasRecords)
    {
        if (metadata.GetValueOrDefault("statuses") is List<object?> statuses) return FromStatuses(statuses);
        var notifications = (metadata.GetValueOrDefault("notifications") as List<object?> ?? []).OfType<Dictionary<string, object?>>().ToList();
        var outcome = hasRecords
            ? Outcome("00000", "note: successful completion")
            : hasKeys ? Outcome("02000", "note: no data") : Outcome("00001", "note: successful completion - omitted result");
        var all = notifications.Select(FromNotification).Append(outcome).OrderBy(Rank).ToList();
        return (notifications.ConvertAll(Old), all);
    }

    private static (IList<INotification>, IList<IGqlStatusObject>) FromStatuses(List<object?> sent)
    {
        var notifications = new List<INotification>();
        var statuses = new List<IGqlStatusObject>();
        foreach (var status in sent.OfType<Dictionary<string, object?>>())
        {
            var record = DiagnosticRecord.WithDefaults(status.GetValueOrDefault("diagnostic_record"));
            var code = Text(status, "neo4j_code");
            statuses.Add(new GqlStatusObject(Text(status, "gql_status"), Text(status, "status_description"), record, code.Length > 0));
            if (code.Length == 0) continue;
            notifications.Add(new Notification(code, Text(status, "title"), Text(status, "description"), InputPosition.Read(record.GetValueOrDefault("_position")),
                Text(record, "_severity"), Text(record, "_classification")));
        }

        return (notifications, statuses);
    }

    private static INotification Old(Dictionary<string, object?> sent) => new Notification(Text(sent, "code"), Text(sent, "title"), Text(sent, "description"),
        InputPosition.Read(sent.GetValueOrDefault("position")), Text(sent, "severity"), Text(sent, "category"));

    private static IGqlStatusObject FromNotification(Dictionary<string, object?> sent)
    {
        var warning = Text(sent, "severity") == "WARNING";
        var description = Text(sent, "description") is { Length: > 0 } text ? text : warning ? "warn: unknown warning" : "info: unknown notification";
        var record = new Dictionary<string, object?> { ["_severity"] = Text(sent, "severity"), ["_classification"] = Text(sent, "category") };
        if (sent.GetValueOrDefault("position") is { } position) record["_position"] = position;
        return new GqlStatusObject(warning ? "01N42" : "03N42", description, DiagnosticRecord.WithDefaults(record), true);
    }

    private static IGqlStatusObject Outcome(string status, string description) =>
        new GqlStatusObject(status, description, DiagnosticRecord.WithDefaults(None), false);

    // No data, then warnings, then success, then information.
    private static int Rank(IGqlStatusObject status) => status.GqlStatus[..2] switch
    {
        "02" => 0,
        "01" => 1,
        "00" => 2,
        _ => 3,
    };

    private static string Text(IReadOnlyDictionary<string, object?> map, string key) => map.GetValueOrDefault(key) as string ?? "";
}
