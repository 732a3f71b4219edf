using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Faults;

/// <summary>A server that the tests of a class may kill.</summary>
public sealed class FaultyServer : IAsyncLifetime
{
    private OwnNeo4j? _server;

    /// <summary>Skips the test where none can be started.</summary>
    public OwnNeo4j Server
    {
        get
        {
            if (_server is null) Assert.Skip(OwnNeo4j.Missing!);
            return _server;
        }
    }

    /// <summary>A connection, through the proxy where there is one.</summary>
    public Neo4jConnection Open(LoopbackProxy? proxy = null, TimeSpan? retryTime = null) => Neo4jStore.Open(
        proxy?.Uri ?? Server.Uri,
        new Neo4jOptions { User = "neo4j", Password = OwnNeo4j.Password, RetryTime = retryTime ?? TimeSpan.FromSeconds(60), ConnectionTimeout = TimeSpan.FromSeconds(5) });

    public async ValueTask InitializeAsync() => _server = OwnNeo4j.Missing is null ? await OwnNeo4j.StartAsync() : null;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
