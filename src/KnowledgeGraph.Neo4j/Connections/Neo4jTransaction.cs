using KnowledgeGraph.Neo4j.Values;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>One try of a transaction. Faults that the driver tries again pass through as they are; the connection translates them when it gives up.</summary>
internal sealed class Neo4jTransaction(IAsyncQueryRunner runner, string host) : ICypherTransaction
{
    // Setting a property takes the node's lock, and changes nothing where the value is there already. (Removing one that is not there takes no lock.)
    private const string TakeTurn = "MATCH (m:__Neo4jMigration {version: 'BASELINE'}) SET m.turn = true RETURN count(m) AS count";

    // Enough for the server never to wait for us, few enough for a fault to be seen soon.
    private const int MostQueued = 16;

    private readonly Queue<IResultCursor> _queued = new();

    public async Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        cancellation.ThrowIfCancellationRequested();
        return await GuardAsync(
            async () =>
            {
                var result = await SendAsync(statement).ConfigureAwait(false);
                // Answers come in the order of the statements, so this waits no longer than for the statement's own.
                await SettleAsync().ConfigureAwait(false);
                return new Neo4jCursor(this, result, await result.KeysAsync().ConfigureAwait(false));
            }).ConfigureAwait(false);
    }

    public async Task QueueAsync(CypherStatement statement, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        cancellation.ThrowIfCancellationRequested();
        if (_queued.Count == MostQueued) await SettleOneAsync().ConfigureAwait(false);
        _queued.Enqueue(await GuardAsync(() => SendAsync(statement)).ConfigureAwait(false));
    }

    /// <summary>Waits for what was queued; throws what the first of it that failed says.</summary>
    public async Task SettleAsync()
    {
        while (_queued.Count > 0) await SettleOneAsync().ConfigureAwait(false);
    }

    public async Task TakeTurnAsync(CancellationToken cancellation = default)
    {
        var rows = await this.RowsAsync(new CypherStatement(TakeTurn), cancellation).ConfigureAwait(false);
        if (rows[0].Integer("count") == 0)
            throw new InvalidOperationException("The schema must be applied before anything is written: kg schema apply.");
    }

    public async Task<T> GuardAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception fault) when (!Neo4jFaults.IsPassing(fault) && Neo4jFaults.Translate(fault, host) is { } translated)
        {
            throw translated;
        }
    }

    private async Task<IResultCursor> SendAsync(CypherStatement statement)
    {
        try
        {
            return await runner.RunAsync(statement.Text, DriverParameters.Of(statement.Parameters)).ConfigureAwait(false);
        }
        catch (Exception) when (_queued.Count > 0)
        {
            // Where one that was queued has failed, the driver refuses this one and only says that; why is for that one to say.
            await SettleAsync().ConfigureAwait(false);
            throw;
        }
    }

    private Task SettleOneAsync() => GuardAsync(_queued.Dequeue().ConsumeAsync);
}
