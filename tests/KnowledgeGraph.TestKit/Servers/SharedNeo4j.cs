using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.TestKit.Servers;

/// <summary>
/// <see cref="Neo4jServer"/>, held by one test process at a time, because Community has one database.
/// </summary>
public sealed class SharedNeo4j : IDisposable
{
    /// <summary>What these tests write; others may have nodes of their own there at the same time.</summary>
    private static readonly string Labels = string.Join('|', GraphSchema.Embedded.Labels.Select(label => label.Name).Append("__Neo4jMigration").Append("EngineTest").Distinct());

    private readonly FileStream _lease;

    private SharedNeo4j(string uri, Neo4jOptions options, FileStream lease) => (Uri, Options, _lease) = (uri, options, lease);

    public string Uri { get; }

    public Neo4jOptions Options { get; }

    /// <returns>The server, or why there is none.</returns>
    public static async Task<(SharedNeo4j? Server, string Reason)> TakeAsync()
    {
        if (Neo4jServer.Current is not { } server) return (null, Neo4jServer.SkipReason);
        return (new SharedNeo4j(server.Uri, new Neo4jOptions { User = server.User, Password = server.Password }, await LeaseAsync()), "");
    }

    public Neo4jConnection Open() => Neo4jStore.Open(Uri, Options);

    /// <summary>Takes out all that these tests write; the constraints and indexes stay unless <paramref name="schema"/>.</summary>
    public static async Task WipeAsync(ICypherConnection connection, bool schema = false)
    {
        await RunAsync(connection, $"MATCH (n:{Labels}) DETACH DELETE n");
        if (!schema) return;
        foreach (var row in await connection.RowsAsync(new CypherStatement("SHOW CONSTRAINTS YIELD name RETURN name")))
            await RunAsync(connection, $"DROP CONSTRAINT `{row.Text("name")}` IF EXISTS");
        foreach (var row in await connection.RowsAsync(new CypherStatement("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")))
            await RunAsync(connection, $"DROP INDEX `{row.Text("name")}` IF EXISTS");
    }

    public void Dispose() => _lease.Dispose();

    private static Task RunAsync(ICypherConnection connection, string text) => connection.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(text)));

    private static async Task<FileStream> LeaseAsync()
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Path.GetTempPath(), "kg-shared-neo4j.lease"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another test project has it.
                await Task.Delay(200);
            }
        }
    }
}
