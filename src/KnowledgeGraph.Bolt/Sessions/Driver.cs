namespace KnowledgeGraph.Bolt;

internal sealed class Driver(IConnectionSource source, Config config, bool encrypted) : IDriver
{
    private readonly Lock bookmarksLock = new();
    private Bookmarks bookmarks = Bookmarks.Empty; // of executable queries, which see each other's writes
    private bool closed;

    public Config Config => config;

    public bool Encrypted => encrypted;

    public IAsyncSession AsyncSession() => AsyncSession(null);

    public IAsyncSession AsyncSession(Action<SessionConfigBuilder>? action)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        var sessionConfig = new SessionConfig();
        action?.Invoke(new SessionConfigBuilder(sessionConfig));
        return new AsyncSession(source, config, sessionConfig);
    }

    public IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher) => new ExecutableQuery<IRecord>(this, new Query(cypher), new QueryConfig(), r => r, _ => true);

    public Task VerifyConnectivityAsync() => GetServerInfoAsync();

    public async Task<bool> TryVerifyConnectivityAsync()
    {
        try
        {
            await VerifyConnectivityAsync();
            return true;
        }
        catch (Neo4jException)
        {
            return false;
        }
    }

    public async Task<IServerInfo> GetServerInfoAsync()
    {
        ObjectDisposedException.ThrowIf(closed, this);
        await using var lease = await source.AcquireAsync(new ConnectionWish(AccessMode.Read, null, null, Bookmarks.Empty), CancellationToken.None);
        // A connection from the pool may be dead without anybody knowing.
        await lease.Connection.ResetAsync();
        return lease.Connection.Server;
    }

    public async Task<bool> SupportsMultiDbAsync()
    {
        await GetServerInfoAsync();
        return true; // since 4.0, and nothing older is spoken
    }

    public Task CloseAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync()
    {
        closed = true;
        return source.DisposeAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    internal async Task<T> ExecuteAsync<T>(QueryConfig how, Func<IAsyncQueryRunner, Task<T>> work, CancellationToken token)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        var before = bookmarks;
        var sessionConfig = new SessionConfig { Database = how.Database, ImpersonatedUser = how.ImpersonatedUser, Bookmarks = [before] };
        await using var session = new AsyncSession(source, config, sessionConfig) { ManagedApi = 3 };
        var result = await session.ExecuteAsync(how.Routing == RoutingControl.Readers ? AccessMode.Read : AccessMode.Write, work, null, token);
        Learn(before, session.LastBookmarks);
        return result;
    }

    // What this query started from is replaced; what others added meanwhile stays.
    private void Learn(Bookmarks before, Bookmarks after)
    {
        lock (bookmarksLock) bookmarks = Bookmarks.From([.. bookmarks.Values.Except(before.Values), .. after.Values]);
    }
}
