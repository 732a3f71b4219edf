using KnowledgeGraph.BoltServer.Sessions;
using KnowledgeGraph.BoltServer.Users;

namespace KnowledgeGraph.BoltServer.Transactions;

/// <summary>What BEGIN, or RUN outside of a transaction, asks for.</summary>
/// <param name="IsRead">The client promises not to write (<c>mode: "r"</c>).</param>
/// <param name="Timeout">Null: the server's.</param>
internal sealed record TransactionRequest(
    string Database, bool IsRead, TimeSpan? Timeout, IReadOnlyDictionary<string, object?> Metadata, Notifications Notifications)
{
    public const string HomeDatabase = "neo4j";
    public const string SystemDatabase = "system";

    /// <param name="otherwise">Which warnings the session wants.</param>
    /// <exception cref="BoltFailure">The database is not there, another user is asked for, or a bookmark is not ours.</exception>
    public static TransactionRequest Read(IReadOnlyDictionary<string, object?> extra, Notifications otherwise)
    {
        Impersonation.Refuse(extra);
        if (extra.GetValueOrDefault("bookmarks") is { } bookmarks) Bookmark.Check(bookmarks);
        var timeout = extra.GetValueOrDefault("tx_timeout") switch
        {
            null or 0L => (TimeSpan?)null,
            long milliseconds and > 0 => TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue)),
            _ => throw BoltFailure.Protocol("tx_timeout is a number of milliseconds."),
        };
        return new TransactionRequest(
            DatabaseOf(extra.GetValueOrDefault("db")),
            extra.GetValueOrDefault("mode") is "r",
            timeout,
            extra.GetValueOrDefault("tx_metadata") as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>(),
            Notifications.Read(extra, otherwise));
    }

    /// <summary>Names are compared without case, as Neo4j does; null is the home database.</summary>
    public static string DatabaseOf(object? name)
    {
        if (name is null or "") return HomeDatabase;
        if (name is not string text) throw BoltFailure.Protocol("db is a string.");
        if (text.Equals(HomeDatabase, StringComparison.OrdinalIgnoreCase)) return HomeDatabase;
        if (text.Equals(SystemDatabase, StringComparison.OrdinalIgnoreCase)) return SystemDatabase;
        throw new BoltFailure("Neo.ClientError.Database.DatabaseNotFound", $"Graph not found: {text}. This server has one graph, {HomeDatabase}, and {SystemDatabase}.");
    }
}
