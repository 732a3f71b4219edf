namespace KnowledgeGraph.Bolt;

/// <summary>A connection on loan. Returning it twice does nothing the second time.</summary>
internal sealed class Lease(ConnectionPool pool, BoltConnection connection, string? database) : IAsyncDisposable
{
    private int returned;

    public BoltConnection Connection => connection;

    /// <summary>The database to name in requests: the wish's, or the home database if the router told it.</summary>
    public string? Database => database;

    public ValueTask DisposeAsync() => Interlocked.Exchange(ref returned, 1) == 0 ? pool.ReturnAsync(connection) : ValueTask.CompletedTask;
}
