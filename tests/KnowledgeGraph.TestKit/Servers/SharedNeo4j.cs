using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.TestKit.Servers;

/// <summary>
/// <see cref="Neo4jServer"/>, held by one test process at a time, because Community has one database, and given back empty.
/// Somebody's graph there is never wiped: then there is no server.
/// </summary>
public sealed class SharedNeo4j : IAsyncDisposable
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
        var lease = await LeaseAsync();
        try
        {
            var taken = new SharedNeo4j(server.Uri, new Neo4jOptions { User = server.User, Password = server.Password }, lease);
            await using var connection = taken.Open();
            if (await RefusalAsync(connection, server.Uri) is not { } refusal) return (taken, "");
            await lease.DisposeAsync();
            return (null, refusal);
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }
    }

    /// <summary>Null, or why the graph at this address must not be wiped. The server of <c>../shared/neo4j</c> is for trying; any other one may be somebody's.</summary>
    public static async Task<string?> RefusalAsync(ICypherConnection connection, string uri)
    {
        if (uri == Neo4jServer.SharedUri) return null;
        var nodes = await connection.RowsAsync(new CypherStatement($"MATCH (n:{Labels}) WHERE NOT n:__Neo4jMigration RETURN count(n) AS count"));
        return nodes[0].Integer("count") == 0 ? null : $"The server at {uri} holds a graph of {nodes[0].Integer("count"):N0} nodes, which would be wiped: set NEO4J_URI to a server whose graph is empty.";
    }

    public Neo4jConnection Open() => Neo4jStore.Open(Uri, Options);

    /// <summary>Takes out all that these tests write; the constraints and indexes stay unless <paramref name="schema"/>.</summary>
    public static async Task WipeAsync(ICypherConnection connection, bool schema = false)
    {
        // In portions, relationships first: a hub's alone may be too many for one transaction of the server's.
        await RepeatAsync(connection, $"MATCH (n:{Labels})-[r]-() WITH DISTINCT r LIMIT 50000 DELETE r", summary => summary.RelationshipsDeleted == 50_000);
        await RepeatAsync(connection, $"MATCH (n:{Labels}) WITH n LIMIT 20000 DETACH DELETE n", summary => summary.NodesDeleted == 20_000);
        if (!schema) return;
        foreach (var row in await connection.RowsAsync(new CypherStatement("SHOW CONSTRAINTS YIELD name RETURN name")))
            await RunAsync(connection, $"DROP CONSTRAINT `{row.Text("name")}` IF EXISTS");
        foreach (var row in await connection.RowsAsync(new CypherStatement("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")))
            await RunAsync(connection, $"DROP INDEX `{row.Text("name")}` IF EXISTS");
    }

    public async ValueTask DisposeAsync()
    {
        await using (_lease)
        {
            await using var connection = Open();
            await WipeAsync(connection);
        }
    }

    private static async Task RepeatAsync(ICypherConnection connection, string text, Func<CypherSummary, bool> isMoreLeft)
    {
        while (isMoreLeft(await RunAsync(connection, text)))
        {
        }
    }

    private static Task<CypherSummary> RunAsync(ICypherConnection connection, string text) => connection.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement(text)));

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
