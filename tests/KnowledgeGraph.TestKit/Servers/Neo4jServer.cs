using System.Net.Sockets;

namespace KnowledgeGraph.TestKit.Servers;

/// <summary>
/// The Neo4j server that tests run against: the one of NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD where they are set; else, where
/// <c>../shared/neo4j</c> lies beside the repository, the shared one on loopback if it answers; else none, and tests skip.
/// </summary>
/// <param name="Uri">A <c>bolt://</c> or <c>neo4j://</c> address.</param>
public sealed record Neo4jServer(string Uri, string User, string Password)
{
    public const string SharedUri = "bolt://127.0.0.1:17687";

    private static readonly Lazy<(Neo4jServer? Server, string Reason)> Found = new(Find);

    /// <summary>The server, or null; then <see cref="SkipReason"/> tells why.</summary>
    public static Neo4jServer? Current => Found.Value.Server;

    public static string SkipReason => Found.Value.Reason;

    /// <summary>The folder of the shared server's script, or null where there is none.</summary>
    public static string? SharedFolder { get; } = FindSharedFolder();

    // Never the password: test output is kept.
    public override string ToString() => $"{Uri} as {User}";

    private static (Neo4jServer?, string) Find()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is { Length: > 0 } uri)
        {
            var user = Environment.GetEnvironmentVariable("NEO4J_USER") is { Length: > 0 } given ? given : "neo4j";
            return (new Neo4jServer(uri, user, Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? ""), "");
        }

        if (SharedFolder is null) return (null, "No Neo4j server: NEO4J_URI is not set, and there is no ../shared/neo4j.");
        return Answers("127.0.0.1", 17687)
            ? (new Neo4jServer(SharedUri, "neo4j", "test-password"), "")
            : (null, $"No Neo4j server: NEO4J_URI is not set, and {SharedUri} does not answer; start it by ../shared/neo4j/neo4j start.");
    }

    private static bool Answers(string host, int port)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            return socket.ConnectAsync(host, port).Wait(TimeSpan.FromSeconds(2));
        }
        catch (AggregateException)
        {
            return false;
        }
    }

    private static string? FindSharedFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = System.IO.Path.Combine(folder.FullName, "shared", "neo4j");
            if (File.Exists(System.IO.Path.Combine(shared, "neo4j"))) return shared;
        }

        return null;
    }
}
