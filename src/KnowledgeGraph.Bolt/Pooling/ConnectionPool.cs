namespace KnowledgeGraph.Bolt;

/// <summary>Connections to one server, used again while they are young and alive. Thread-safe.</summary>
internal sealed class ConnectionPool : IAsyncDisposable
{
    private readonly ServerAddress address;
    private readonly Config config;
    private readonly Func<ServerAddress, CancellationToken, Task<BoltConnection>> connect;
    private readonly SemaphoreSlim? places;
    private readonly Stack<BoltConnection> idle = new();
    private int inUse;
    private bool closed;

    public ConnectionPool(ServerAddress address, Config config, Func<ServerAddress, CancellationToken, Task<BoltConnection>> connect)
    {
        this.address = address;
        this.config = config;
        this.connect = connect;
        if (config.MaxConnectionPoolSize != Config.Infinite) places = new SemaphoreSlim(config.MaxConnectionPoolSize);
    }

    public int InUse => Volatile.Read(ref inUse);

    public int Idle
    {
        get
        {
            lock (idle) return idle.Count;
        }
    }

    /// <exception cref="ConnectionAcquisitionTimeoutException">None became free in time.</exception>
    public async Task<BoltConnection> AcquireAsync(CancellationToken token)
    {
        await TakePlaceAsync(token);
        Interlocked.Increment(ref inUse);
        try
        {
            while (TakeIdle() is { } candidate)
            {
                if (await IsUsableAsync(candidate, token)) return candidate;
                await candidate.DisposeAsync();
            }

            return await connect(address, token);
        }
        catch
        {
            FreePlace();
            throw;
        }
    }

    public async ValueTask ReturnAsync(BoltConnection connection)
    {
        try
        {
            connection.Translate = null;
            if (connection.IsSpent) await PurgeAsync(); // the others logged on as the same user
            else if (!connection.IsBroken && connection.NeedsReset) await connection.ResetAsync();
        }
        catch (Neo4jException)
        {
            // It is broken now and thrown away below; the session has its own error already.
        }

        connection.LastUsedAt = config.Clock.GetTimestamp();
        var keep = false;
        if (!connection.IsBroken && !connection.IsSpent && !connection.NeedsReset)
        {
            lock (idle)
            {
                keep = !closed && (config.MaxIdleConnectionPoolSize == Config.Infinite || idle.Count < config.MaxIdleConnectionPoolSize);
                if (keep) idle.Push(connection);
            }
        }

        FreePlace();
        if (!keep) await connection.DisposeAsync();
    }

    /// <summary>Closes what is idle: the server was lost. Connections in use find out by themselves.</summary>
    public async ValueTask PurgeAsync()
    {
        while (TakeIdle() is { } connection) await connection.DisposeAsync();
    }

    public ValueTask DisposeAsync()
    {
        lock (idle) closed = true;
        return PurgeAsync();
    }

    private async Task TakePlaceAsync(CancellationToken token)
    {
        if (places is null || places.Wait(0, CancellationToken.None)) return;
        using var timeout = new CancellationTokenSource(config.ConnectionAcquisitionTimeout, config.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, token);
        try
        {
            await places.WaitAsync(both.Token);
        }
        catch (OperationCanceledException e) when (!token.IsCancellationRequested)
        {
            throw new ConnectionAcquisitionTimeoutException(
                $"None of the {config.MaxConnectionPoolSize} connections to {address} became free within {config.ConnectionAcquisitionTimeout.TotalSeconds:0.#} s.", e);
        }
    }

    private void FreePlace()
    {
        Interlocked.Decrement(ref inUse);
        places?.Release();
    }

    private BoltConnection? TakeIdle()
    {
        lock (idle) return idle.TryPop(out var connection) ? connection : null;
    }

    private async Task<bool> IsUsableAsync(BoltConnection connection, CancellationToken token)
    {
        if (connection.IsBroken || IsLonger(connection.CreatedAt, config.MaxConnectionLifetime) || IsLonger(connection.LastUsedAt, config.ConnectionIdleTimeout))
            return false;
        if (connection.IsClosedByServer) return false;
        if (config.ConnectionLivenessCheckTimeout is not { } limit || !IsLonger(connection.LastUsedAt, limit)) return true;
        try
        {
            await connection.ResetAsync(token);
            return true;
        }
        catch (Neo4jException)
        {
            return false;
        }
    }

    private bool IsLonger(long since, TimeSpan limit) => limit != Config.InfiniteInterval && config.Clock.GetElapsedTime(since) > limit;
}
