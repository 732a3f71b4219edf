namespace KnowledgeGraph.Bolt;

/// <summary>The way to a server or a cluster: holds connections, makes sessions. Thread-safe; one per address and user is enough.</summary>
public interface IDriver : IDisposable, IAsyncDisposable
{
    Config Config { get; }

    bool Encrypted { get; }

    IAsyncSession AsyncSession();

    IAsyncSession AsyncSession(Action<SessionConfigBuilder>? action);

    /// <summary>A query in a transaction of its own, tried again after errors that may pass.</summary>
    IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher);

    /// <exception cref="Neo4jException">The server cannot be reached or does not accept the credentials; the message says which.</exception>
    Task VerifyConnectivityAsync();

    Task<bool> TryVerifyConnectivityAsync();

    Task<IServerInfo> GetServerInfoAsync();

    Task<bool> SupportsMultiDbAsync();

    Task CloseAsync();
}
