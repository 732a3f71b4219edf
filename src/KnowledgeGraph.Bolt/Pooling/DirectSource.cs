namespace KnowledgeGraph.Bolt;

/// <summary>Connections to the one server of a <c>bolt://</c> address.</summary>
internal sealed class DirectSource(ConnectionPool pool) : IConnectionSource
{
    public async Task<Lease> AcquireAsync(ConnectionWish wish, CancellationToken token) =>
        new(pool, await pool.AcquireAsync(token), wish.Database);

    public ValueTask DisposeAsync() => pool.DisposeAsync();
}
