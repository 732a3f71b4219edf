using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>Classes of this collection run one after another: they have one database between them.</summary>
[CollectionDefinition(nameof(SharedServer), DisableParallelization = true)]
public sealed class SharedServerCollection : ICollectionFixture<SharedServer>;

/// <summary>The shared Neo4j, for as long as this collection runs.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private SharedNeo4j? _server;
    private Neo4jConnection? _connection;
    private string _reason = "";

    /// <summary>Skips the test where there is no server.</summary>
    public Neo4jConnection Connection
    {
        get
        {
            if (_connection is null) Assert.Skip(_reason);
            return _connection;
        }
    }

    public string Uri => _server!.Uri;

    public Neo4jOptions Options => _server!.Options;

    public async ValueTask InitializeAsync()
    {
        (_server, _reason) = await SharedNeo4j.TakeAsync();
        _connection = _server?.Open();
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }
}
