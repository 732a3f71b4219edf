namespace KnowledgeGraph.Bolt;

/// <summary>BEGIN travels with the first query; nothing is sent for a transaction without one.</summary>
internal sealed class AsyncTransaction(Lease lease, TransactionSettings settings, long fetchSize, Action<string> onBookmark) : IAsyncTransaction, IResultOwner
{
    // Requests larger than this wait for the answers before them, so that both sides never only write.
    private const int LargeRequest = 32 * 1024;
    private const int MostAwaited = 16;
    private readonly List<ResultCursor> open = [];
    private readonly Response begin = new();
    private bool begun;
    private bool failed;
    private bool over;

    private BoltConnection Connection => lease.Connection;

    public TransactionConfig TransactionConfig => settings.Config;

    public bool IsOpen => !over;

    /// <summary>0 managed, 1 explicit, 3 executable query; told to servers that want to know.</summary>
    public int TelemetryApi { get; init; } = 1;

    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query));

    public Task<IResultCursor> RunAsync(string query, object? parameters) => RunAsync(new Query(query, parameters));

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters) => RunAsync(new Query(query, parameters));

    public async Task<IResultCursor> RunAsync(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ThrowIfOver();
        Begin();
        var cursor = new ResultCursor(Connection, query, fetchSize, this);
        cursor.Start(null);
        open.Add(cursor);
        if (Connection.Awaited > 3 && (Connection.Queued > LargeRequest || Connection.Awaited > MostAwaited)) await FlushAfterAnswersAsync();
        else await Connection.FlushAsync();
        return cursor;
    }

    /// <summary>Sends BEGIN by itself and waits, so that an error shows here.</summary>
    public async Task BeginAsync()
    {
        Begin();
        await Connection.FlushAsync();
        await Connection.AwaitAsync(begin);
        begin.ThrowIfFailed();
    }

    public async Task CommitAsync()
    {
        ThrowIfOver();
        try
        {
            if (!begun) return;
            while (open.Count > 0) await open[0].ConsumeAsync();
            await SendCommitAsync();
        }
        finally
        {
            await EndAsync();
        }
    }

    public async Task RollbackAsync()
    {
        if (over) throw new TransactionClosedException("The transaction is over.");
        try
        {
            await DropResultsAsync();
            if (!begun || failed || Connection.IsBroken) return;
            await Connection.ExchangeAsync(Requests.Rollback);
            Connection.IsBusy = false;
        }
        finally
        {
            await EndAsync();
        }
    }

    public async ValueTask OnFinishedAsync(ResultCursor cursor, IReadOnlyDictionary<string, object?> metadata)
    {
        open.Remove(cursor);
        failed |= cursor.Error is not null;
        await ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (over) return;
        try
        {
            await RollbackAsync();
        }
        catch (Neo4jException)
        {
            // The transaction is gone with its connection, or failed before: nothing is left to undo.
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private void Begin()
    {
        if (begun) return;
        if (Connection.TelemetryWanted && Connection.Version >= BoltVersion.V5_4) Connection.Enqueue(Requests.Telemetry(TelemetryApi), new Response());
        Connection.Enqueue(Requests.Begin(settings, Connection.Version), begin);
        Connection.IsBusy = true;
        begun = true;
    }

    private async Task SendCommitAsync()
    {
        var commit = new Response();
        Connection.Enqueue(Requests.Commit, commit);
        try
        {
            await Connection.FlushAsync();
            await Connection.AwaitAsync(commit);
        }
        catch (Neo4jException e) when (Connection.IsBroken)
        {
            throw new IncompleteCommitException(
                $"The connection to {Connection.Address} was lost while the transaction was committed; it may or may not have happened. Look, or run it again if it may happen twice.", e);
        }

        commit.ThrowIfFailed();
        Connection.IsBusy = false;
        if (commit.Metadata.GetValueOrDefault("bookmark") is string bookmark) onBookmark(bookmark);
    }

    // The request just queued stays in the buffer meanwhile.
    private async Task FlushAfterAnswersAsync()
    {
        foreach (var cursor in open.Take(open.Count - 1).ToList()) await cursor.ReceiveBatchAsync();
        await Connection.FlushAsync();
    }

    private async Task DropResultsAsync()
    {
        try
        {
            while (open.Count > 0) await open[0].ConsumeAsync();
        }
        catch (Neo4jException)
        {
            failed = true; // the transaction is rolled back anyway
        }
    }

    private ValueTask EndAsync()
    {
        over = true;
        return lease.DisposeAsync();
    }

    private void ThrowIfOver()
    {
        if (over) throw new TransactionClosedException("The transaction is over.");
        failed |= begin.Error is not null || open.Exists(cursor => cursor.Error is not null);
        if (failed) throw new TransactionTerminatedException("The transaction ended with an earlier error of its own; roll it back and begin another.");
    }
}
