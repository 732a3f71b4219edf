using KnowledgeGraph.BoltServer.Sessions;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.BoltServer.Transactions;

/// <summary>
/// A client's transaction. It reads on a snapshot until its first statement that writes; from then on it holds the writer's turn. It ends
/// by COMMIT, ROLLBACK or RESET, when its time is up,
/// when somebody terminates it, or with its connection; an end from outside waits for what is running to notice it.
/// </summary>
internal sealed class OpenTransaction : IAsyncDisposable
{
    private readonly ServerContext _server;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _time;
    private readonly SemaphoreSlim _use = new(1, 1);
    private readonly List<OpenResult> _results = [];
    private HeldTransaction? _held;
    private BoltFailure? _reason;

    private OpenTransaction(ServerContext server, SessionState session, TransactionRequest request)
    {
        (_server, Session, Request) = (server, session, request);
        StartedAt = server.Clock.GetUtcNow();
        var most = server.Options.TransactionTimeout;
        var isClients = request.Timeout < most;
        _time = new CancellationTokenSource(isClients ? request.Timeout!.Value : most, server.Clock);
        _time.Token.Register(() => Terminate(isClients
            ? new BoltFailure("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", $"The transaction was open longer than the {request.Timeout} that the client allowed.")
            : new BoltFailure("Neo.ClientError.Transaction.TransactionTimedOut", $"The transaction was open longer than {most} (setting Bolt:TransactionTimeout).")));
    }

    public string Id { get; private set; } = "";

    public SessionState Session { get; }

    public TransactionRequest Request { get; }

    public DateTimeOffset StartedAt { get; }

    /// <summary>The statement that was run last.</summary>
    public CypherStatement? Statement { get; private set; }

    public bool IsTerminated => _reason is not null;

    public bool HasOpenResults => _results.Exists(result => !result.IsDone);

    public static async Task<OpenTransaction> BeginAsync(ServerContext server, SessionState session, TransactionRequest request, CancellationToken cancellationToken)
    {
        var transaction = new OpenTransaction(server, session, request);
        try
        {
            transaction.Id = server.Transactions.Add(transaction);
            transaction._held = await HeldTransaction.OpenAsync(server.Store, writes: false, cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="BoltFailure">The statement writes and may not, or the transaction has been ended.</exception>
    /// <exception cref="CypherStatementException">The statement is wrong, or failed.</exception>
    public Task<OpenResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) => UseAsync(async token =>
    {
        Statement = statement;
        _results.RemoveAll(result => result.IsDone);
        ICypherCursor cursor;
        try
        {
            cursor = await _held!.Statements.RunAsync(statement, token);
        }
        catch (CypherStatementException e) when (e.Code == BoltFailure.AccessMode && !_held!.Writes)
        {
            _server.CheckMayWrite(Session.User, Request, e.Message);
            await TakeTurnAsync(token);
            cursor = await _held.Statements.RunAsync(statement, token);
        }

        var result = new OpenResult(cursor, _held.Writes);
        _results.Add(result);
        return result;
    }, cancellationToken);

    /// <summary>Runs a step of one of the results, with no end from outside in between.</summary>
    /// <remarks>
    /// A statement keeps the token that it was run with for as long as its rows are pulled. So that token is the transaction's, and a step
    /// that is cancelled cancels it:
    /// RESET and a client that goes end the transaction anyway.
    /// </remarks>
    public Task<T> UseAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) => Task.Factory.StartNew(async () =>
    {
        await _use.WaitAsync(CancellationToken.None);
        try
        {
            if (_reason is not null) throw _reason;
            await using var cancelled = cancellationToken.UnsafeRegister(_ => _ended.Cancel(), null);
            return await work(_ended.Token);
        }
        catch (OperationCanceledException) when (_reason is not null)
        {
            throw _reason;
        }
        finally
        {
            _use.Release();
        }
    }, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _server.StatementScheduler).Unwrap();

    /// <returns>The bookmark.</returns>
    public async Task<string> CommitAsync()
    {
        await UseAsync(async _ =>
        {
            foreach (var result in _results) await result.DisposeAsync();
            var held = _held!;
            _held = null;
            await held.CommitAsync();
            return true;
        }, CancellationToken.None);
        return _server.Bookmarks.Next();
    }

    /// <summary>Ends the transaction from outside; whoever uses it next is told why.</summary>
    public void Terminate(BoltFailure reason)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) is not null) return;
        _ended.Cancel();
        _ = Task.Run(RollBackAsync);
    }

    public async ValueTask DisposeAsync()
    {
        _ended.Cancel();
        await RollBackAsync();
        _server.Transactions.Remove(this);
        _time.Dispose();
    }

    private async Task RollBackAsync()
    {
        await _use.WaitAsync();
        try
        {
            foreach (var result in _results) await result.DisposeAsync();
            _results.Clear();
            if (_held is null) return;
            var held = _held;
            _held = null;
            await held.RollBackAsync();
        }
        finally
        {
            _use.Release();
        }
    }

    /// <summary>From the snapshot to the writer's turn. What the snapshot still has to give is read first.</summary>
    private async Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        foreach (var result in _results) await result.KeepRowsAsync(_server.Options.MaxRowsKept, cancellationToken);
        await _held!.RollBackAsync();
        _held = null;
        using var limit = new CancellationTokenSource(_server.Options.WriterWait, _server.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            _held = await HeldTransaction.OpenAsync(_server.Store, writes: true, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new BoltFailure(
                "Neo.TransientError.Transaction.LockAcquisitionTimeout",
                $"Another transaction has been writing for {_server.Options.WriterWait} (setting Bolt:WriterWait), and one writes at a time. Try again.");
        }
    }
}
