namespace KnowledgeGraph.Bolt;

/// <summary>Borrows a connection for each transaction and chains bookmarks.</summary>
internal sealed class AsyncSession(IConnectionSource source, Config driver, SessionConfig config) : IAsyncSession
{
    private readonly RetryPolicy retries = new(driver.MaxTransactionRetryTime, driver.Clock);
    private readonly long fetchSize = config.FetchSize ?? driver.FetchSize;
    private ResultCursor? result;
    private AsyncTransaction? transaction;
    private string? database = config.Database;
    private bool closed;

    public Bookmarks LastBookmarks { get; private set; } = Bookmarks.From(config.Bookmarks);

    public SessionConfig SessionConfig => config;

    internal int ManagedApi { get; init; }

    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query), null);

    public Task<IResultCursor> RunAsync(string query, object? parameters) => RunAsync(new Query(query, parameters), null);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters) => RunAsync(new Query(query, parameters), null);

    public Task<IResultCursor> RunAsync(Query query) => RunAsync(query, null);

    public Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder>? action) => RunAsync(new Query(query), action);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters, Action<TransactionConfigBuilder>? action) =>
        RunAsync(new Query(query, parameters), action);

    public async Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder>? action)
    {
        ArgumentNullException.ThrowIfNull(query);
        await EnsureFreeAsync();
        var transactionConfig = TransactionConfig.From(action);
        var lease = await AcquireAsync(config.DefaultAccessMode, CancellationToken.None);
        try
        {
            var connection = lease.Connection;
            if (connection.TelemetryWanted && connection.Version >= BoltVersion.V5_4) connection.Enqueue(Requests.Telemetry(2), new Response());
            var cursor = new ResultCursor(connection, query, fetchSize, new AutoCommit(lease, SetBookmark));
            cursor.Start(Settings(config.DefaultAccessMode, lease, transactionConfig));
            await connection.FlushAsync();
            return result = cursor;
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }
    }

    public Task<IAsyncTransaction> BeginTransactionAsync() => BeginTransactionAsync(null);

    public async Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder>? action)
    {
        var begun = await OpenAsync(config.DefaultAccessMode, TransactionConfig.From(action), 1, CancellationToken.None);
        try
        {
            await begun.BeginAsync();
            return begun;
        }
        catch
        {
            await begun.DisposeAsync();
            throw;
        }
    }

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, work, action, CancellationToken.None);

    public Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, WithResult(work), action, CancellationToken.None);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, work, action, CancellationToken.None);

    public Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, WithResult(work), action, CancellationToken.None);

    internal Task<TResult> ExecuteAsync<TResult>(
        AccessMode mode, Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(work);
        var transactionConfig = TransactionConfig.From(action);
        return retries.RunAsync(async cancel =>
        {
            await using var managed = await OpenAsync(mode, transactionConfig, ManagedApi, cancel);
            var value = await work(managed);
            if (managed.IsOpen) await managed.CommitAsync();
            return value;
        }, token);
    }

    /// <summary>Ends what is open: a result is read to its end (its error is thrown), a transaction is rolled back.</summary>
    public async Task CloseAsync()
    {
        if (closed) return;
        closed = true;
        if (transaction is { IsOpen: true } open) await open.DisposeAsync();
        await FinishResultAsync();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await CloseAsync();
        }
        catch (Neo4jException)
        {
            // Whoever wants the error of an unread result reads it, or calls CloseAsync.
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static Func<IAsyncQueryRunner, Task<bool>> WithResult(Func<IAsyncQueryRunner, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return async runner =>
        {
            await work(runner);
            return true;
        };
    }

    private async Task<AsyncTransaction> OpenAsync(AccessMode mode, TransactionConfig transactionConfig, int api, CancellationToken token)
    {
        await EnsureFreeAsync();
        var lease = await AcquireAsync(mode, token);
        return transaction = new AsyncTransaction(lease, Settings(mode, lease, transactionConfig), fetchSize, SetBookmark) { TelemetryApi = api };
    }

    private async Task<Lease> AcquireAsync(AccessMode mode, CancellationToken token)
    {
        var lease = await source.AcquireAsync(new ConnectionWish(mode, database, config.ImpersonatedUser, LastBookmarks), token);
        // A home database may change; a session stays with the one it began with.
        database ??= lease.Database;
        return lease;
    }

    private TransactionSettings Settings(AccessMode mode, Lease lease, TransactionConfig transactionConfig) =>
        new(mode, lease.Database, config.ImpersonatedUser, LastBookmarks, transactionConfig) { Notifications = config.Notifications };

    private void SetBookmark(string bookmark) => LastBookmarks = Bookmarks.From(bookmark);

    private async Task EnsureFreeAsync()
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (transaction is { IsOpen: true }) throw new TransactionNestingException("The session has an open transaction; end it first, or use another session.");
        await FinishResultAsync();
    }

    private async Task FinishResultAsync()
    {
        if (result is not { IsFinished: false } unread) return;
        result = null;
        await unread.ConsumeAsync();
    }
}
