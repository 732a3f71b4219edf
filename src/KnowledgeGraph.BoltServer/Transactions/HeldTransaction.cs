using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.BoltServer.Transactions;

/// <summary>
/// A transaction of the store that stays open between calls. The store's port runs a delegate in a transaction; here the delegate waits
/// until it is told how to end.
/// </summary>
internal sealed class HeldTransaction
{
    private readonly TaskCompletionSource<bool> _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private ICypherTransaction? _transaction;

    public bool Writes { get; private init; }

    public ICypherTransaction Statements => _transaction ?? throw new InvalidOperationException("The transaction is not open.");

    /// <exception cref="OperationCanceledException">It was not this transaction's turn in time.</exception>
    public static async Task<HeldTransaction> OpenAsync(ICypherConnection store, bool writes, CancellationToken cancellationToken)
    {
        var held = new HeldTransaction { Writes = writes };
        var opened = new TaskCompletionSource<ICypherTransaction>(TaskCreationOptions.RunContinuationsAsynchronously);
        // On a thread of the pool: where another process writes, the store waits for its lock without giving the thread back.
        held._running = Task.Run(() => writes ? store.WriteAsync(WorkAsync, cancellationToken) : store.ReadAsync(WorkAsync, cancellationToken), CancellationToken.None);
        var first = await Task.WhenAny(opened.Task, held._running);
        if (first == held._running) await held._running;
        held._transaction = await opened.Task;
        return held;

        async Task<bool> WorkAsync(ICypherTransaction transaction)
        {
            opened.SetResult(transaction);
            return await held._ending.Task;
        }
    }

    /// <summary>When the task is done, what was written is durable.</summary>
    public async Task CommitAsync()
    {
        _ending.TrySetResult(true);
        await _running;
    }

    public async Task RollBackAsync()
    {
        _ending.TrySetException(new RolledBackException());
        try
        {
            await _running;
        }
        catch (RolledBackException)
        {
            // The delegate ended as it was told to.
        }
    }

    private sealed class RolledBackException : Exception;
}
