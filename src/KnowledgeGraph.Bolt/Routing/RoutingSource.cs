using System.Collections.Concurrent;

namespace KnowledgeGraph.Bolt;

/// <summary>Connections to the members of a cluster that a <c>neo4j://</c> address leads to, by role, the least busy first. Thread-safe.</summary>
internal sealed class RoutingSource(
    ServerAddress seed, Config config, IReadOnlyDictionary<string, object?> context, Func<ServerAddress, CancellationToken, Task<BoltConnection>> connect)
    : IConnectionSource
{
    private readonly ConcurrentDictionary<ServerAddress, ConnectionPool> pools = new();
    private readonly ConcurrentDictionary<string, RoutingTable> tables = new();
    private readonly SemaphoreSlim refreshing = new(1);
    private int turn; // so that equally busy servers are taken in turn

    public async Task<Lease> AcquireAsync(ConnectionWish wish, CancellationToken token)
    {
        var lost = new HashSet<ServerAddress>();
        while (true)
        {
            var table = await TableForAsync(wish, token);
            if (LeastBusy([.. table.For(wish.Mode).Where(server => !lost.Contains(server))]) is not { } address)
                throw new SessionExpiredException($"No server of the cluster can {(wish.Mode == AccessMode.Read ? "read" : "write")} now.");
            var pool = Pool(address);
            try
            {
                var connection = await pool.AcquireAsync(token);
                connection.Translate = (from, error) => Translate(from, error, Key(wish));
                return new Lease(pool, connection, table.Database ?? wish.Database);
            }
            catch (ServiceUnavailableException)
            {
                // The table has other members, or is fetched anew once it has none; an unreachable cluster ends in TableForAsync.
                lost.Add(address);
                Forget(address);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in pools.Values) await pool.DisposeAsync();
    }

    internal RoutingTable? Known(string? database) => tables.GetValueOrDefault(database ?? "");

    private static string Key(ConnectionWish wish) => wish.ImpersonatedUser is null ? wish.Database ?? "" : $"{wish.Database} {wish.ImpersonatedUser}";

    private ConnectionPool Pool(ServerAddress address) => pools.GetOrAdd(address, a => new ConnectionPool(a, config, connect));

    private ServerAddress? LeastBusy(IReadOnlyList<ServerAddress> servers)
    {
        if (servers.Count == 0) return null;
        var first = (uint)Interlocked.Increment(ref turn) % servers.Count;
        return Enumerable.Range(0, servers.Count).Select(i => servers[(int)((first + i) % servers.Count)]).MinBy(server => Pool(server).InUse);
    }

    private async Task<RoutingTable> TableForAsync(ConnectionWish wish, CancellationToken token)
    {
        var key = Key(wish);
        if (tables.TryGetValue(key, out var table) && table.IsGoodFor(wish.Mode, config.Clock)) return table;
        await refreshing.WaitAsync(token);
        try
        {
            if (tables.TryGetValue(key, out table) && table.IsGoodFor(wish.Mode, config.Clock)) return table;
            var fresh = await FetchAsync(wish, table, token);
            tables[key] = fresh;
            await CloseUnusedAsync();
            return fresh;
        }
        finally
        {
            refreshing.Release();
        }
    }

    private async Task<RoutingTable> FetchAsync(ConnectionWish wish, RoutingTable? old, CancellationToken token)
    {
        var seeds = config.Resolver?.Resolve(seed) is { Count: > 0 } resolved ? resolved.ToList() : [seed];
        // A table without writers may come from a member that lost its cluster: then the address first given is asked first.
        IEnumerable<ServerAddress> candidates = old is null || old.Writers.Count == 0 ? [.. seeds, .. old?.Routers ?? []] : [.. old.Routers, .. seeds];
        Exception? last = null;
        foreach (var candidate in candidates.Distinct())
        {
            try
            {
                return await AskAsync(candidate, wish, token);
            }
            catch (Neo4jException e) when (e is not (FatalDiscoveryException or SecurityException or InvalidBookmarkException))
            {
                last = e;
                if (e is ServiceUnavailableException) Forget(candidate);
            }
        }

        throw new ServiceUnavailableException($"No routing table could be had for {seed}; the last error was: {last?.Message}", last);
    }

    private async Task<RoutingTable> AskAsync(ServerAddress router, ConnectionWish wish, CancellationToken token)
    {
        var pool = Pool(router);
        var connection = await pool.AcquireAsync(token);
        try
        {
            var answer = await connection.AskAsync(Requests.Route(context, wish.Bookmarks, wish.Database, wish.ImpersonatedUser), token);
            return RoutingTable.Read(answer, wish.Database, config.Clock);
        }
        finally
        {
            await pool.ReturnAsync(connection);
        }
    }

    private Neo4jException Translate(BoltConnection connection, Neo4jException error, string key)
    {
        switch (error)
        {
            case { Code: ErrorCodes.NotALeader or ErrorCodes.ForbiddenOnReadOnlyDatabase }:
                Change(key, table => table.WithoutWriter(connection.Address));
                return new SessionExpiredException(error.Code, $"{connection.Address} no longer writes: {error.Message}", error);
            case { Code: ErrorCodes.DatabaseUnavailable }:
                Change(key, table => table.Without(connection.Address));
                return error;
            case ServiceUnavailableException and not IncompleteCommitException:
                Forget(connection.Address);
                return new SessionExpiredException(error.Code, error.Message, error);
            default:
                return error;
        }
    }

    private void Forget(ServerAddress address)
    {
        foreach (var key in tables.Keys) Change(key, table => table.Without(address));
        if (pools.TryGetValue(address, out var pool)) _ = pool.PurgeAsync().AsTask();
    }

    private void Change(string key, Func<RoutingTable, RoutingTable> change)
    {
        while (tables.TryGetValue(key, out var table) && !tables.TryUpdate(key, change(table), table))
        {
            // Another session changed it first: change what it made.
        }
    }

    private async Task CloseUnusedAsync()
    {
        var known = tables.Values.SelectMany(table => table.Routers.Concat(table.Readers).Concat(table.Writers)).ToHashSet();
        foreach (var (address, pool) in pools)
        {
            if (!known.Contains(address)) await pool.PurgeAsync();
        }
    }
}
