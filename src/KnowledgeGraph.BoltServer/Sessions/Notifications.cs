using KnowledgeGraph.Bolt;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>Which warnings a client wants, as HELLO, BEGIN or RUN says since Bolt 5.2, and how they are written.</summary>
internal sealed record Notifications(bool Wanted)
{
    private const string Severity = "WARNING";
    private const string Category = "UNRECOGNIZED";

    /// <param name="otherwise">What holds where these settings say nothing.</param>
    public static Notifications Read(IReadOnlyDictionary<string, object?> settings, Notifications otherwise)
    {
        var severity = settings.GetValueOrDefault("notifications_minimum_severity") as string;
        var disabled = (settings.GetValueOrDefault("notifications_disabled_classifications") ?? settings.GetValueOrDefault("notifications_disabled_categories")) as List<object?>;
        if (severity is null && disabled is null) return otherwise;
        return new Notifications(severity != "OFF" && disabled?.Contains(Category) != true);
    }

    /// <summary>Adds to the SUCCESS at a result's end: <c>notifications</c> before Bolt 5.6, part of <c>statuses</c> since.</summary>
    /// <param name="outcome">How the statement ended, which is a status too.</param>
    public void AddTo(Dictionary<string, object?> metadata, BoltVersion version, IReadOnlyList<StatementNotice> notices, Dictionary<string, object?> outcome)
    {
        var told = Wanted ? notices : [];
        if (version < BoltVersion.V5_6)
        {
            if (told.Count > 0) metadata["notifications"] = told.Select(Old).ToArray();
            return;
        }

        // No data comes before warnings, success after them.
        object[] warnings = [.. told.Select(Status)];
        metadata["statuses"] = outcome["gql_status"] is "02000" ? (object[])[outcome, .. warnings] : [.. warnings, outcome];
    }

    private static Dictionary<string, object?> Old(StatementNotice notice) => new()
    {
        ["code"] = notice.Code,
        ["title"] = notice.Title,
        ["description"] = notice.Description,
        ["severity"] = Severity,
        ["category"] = Category,
        ["position"] = Position(notice),
    };

    private static Dictionary<string, object?> Status(StatementNotice notice) => new()
    {
        ["gql_status"] = notice.GqlStatus.Status,
        ["status_description"] = notice.GqlStatus.Description,
        ["neo4j_code"] = notice.Code,
        ["title"] = notice.Title,
        ["description"] = notice.Description,
        ["diagnostic_record"] = new Dictionary<string, object?>
        {
            ["OPERATION"] = "",
            ["OPERATION_CODE"] = "0",
            ["CURRENT_SCHEMA"] = "/",
            ["_severity"] = Severity,
            ["_classification"] = Category,
            ["_position"] = Position(notice),
        },
    };

    private static Dictionary<string, object?> Position(StatementNotice notice) =>
        new() { ["offset"] = (long)notice.Position.Offset, ["line"] = (long)notice.Position.Line, ["column"] = (long)notice.Position.Column };
}
