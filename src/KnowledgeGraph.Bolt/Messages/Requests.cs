using System.Runtime.InteropServices;

namespace KnowledgeGraph.Bolt;

/// <summary>What a client says, in the negotiated version's form.</summary>
internal static class Requests
{
    private static readonly Dictionary<string, object?> Nothing = [];

    public static BoltMessage Goodbye => new(MessageTag.Goodbye);

    public static BoltMessage Reset => new(MessageTag.Reset);

    public static BoltMessage Commit => new(MessageTag.Commit);

    public static BoltMessage Rollback => new(MessageTag.Rollback);

    public static BoltMessage Hello(BoltVersion version, Config config, AuthToken auth, IReadOnlyDictionary<string, object?>? routing)
    {
        var map = new Dictionary<string, object?> { ["user_agent"] = config.UserAgent };
        if (version < BoltVersion.V5_1)
        {
            foreach (var (key, value) in auth.Content) map[key] = value;
        }

        if (version < BoltVersion.V5_0) map["patch_bolt"] = new[] { "utc" };
        if (routing is not null) map["routing"] = routing;
        AddNotifications(map, config.Notifications, version);
        if (version >= BoltVersion.V5_3)
        {
            map["bolt_agent"] = new Dictionary<string, object?>
            {
                ["product"] = "knowledgegraph-bolt/" + typeof(Requests).Assembly.GetName().Version?.ToString(3),
                ["platform"] = $"{RuntimeInformation.OSDescription}; {RuntimeInformation.OSArchitecture}",
                ["language"] = $"dotnet/{Environment.Version}",
            };
        }

        return new BoltMessage(MessageTag.Hello, map);
    }

    public static BoltMessage Logon(AuthToken auth) => new(MessageTag.Logon, auth.Content);

    public static BoltMessage Run(Query query, TransactionSettings? settings, BoltVersion version) =>
        new(MessageTag.Run, query.Text, query.Parameters, settings?.ToMap(version) ?? Nothing);

    public static BoltMessage Begin(TransactionSettings settings, BoltVersion version) => new(MessageTag.Begin, settings.ToMap(version));

    /// <param name="count">−1: all.</param>
    /// <param name="qid">Which of the transaction's results; null: the latest.</param>
    public static BoltMessage Pull(long count, long? qid) => new(MessageTag.Pull, Amount(count, qid));

    /// <inheritdoc cref="Pull"/>
    public static BoltMessage Discard(long count, long? qid) => new(MessageTag.Discard, Amount(count, qid));

    /// <param name="api">0 managed transaction, 1 explicit transaction, 2 auto-commit, 3 executable query.</param>
    public static BoltMessage Telemetry(int api) => new(MessageTag.Telemetry, api);

    public static BoltMessage Route(IReadOnlyDictionary<string, object?> context, Bookmarks bookmarks, string? database, string? impersonatedUser)
    {
        var extra = new Dictionary<string, object?>();
        if (database is not null) extra["db"] = database;
        if (impersonatedUser is not null) extra["imp_user"] = impersonatedUser;
        return new BoltMessage(MessageTag.Route, context, bookmarks.Values, extra);
    }

    public static void AddNotifications(Dictionary<string, object?> map, NotificationsConfig? notifications, BoltVersion version)
    {
        if (notifications is null || version < BoltVersion.V5_2) return;
        if (notifications.MinimumSeverity is { } severity) map["notifications_minimum_severity"] = severity;
        if (notifications.Disabled is not { } disabled) return;
        map[version < BoltVersion.V5_6 ? "notifications_disabled_categories" : "notifications_disabled_classifications"] = disabled;
    }

    private static Dictionary<string, object?> Amount(long count, long? qid)
    {
        var map = new Dictionary<string, object?> { ["n"] = count };
        if (qid is { } id) map["qid"] = id;
        return map;
    }
}
