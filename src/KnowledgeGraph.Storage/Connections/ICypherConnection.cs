namespace KnowledgeGraph.Storage.Connections;

/// <summary>
/// The one door to a stored graph, whichever engine keeps it. Thread-safe; reads run side by side (the embedded engine's on snapshots), writes one after another or retried by the engine.
/// </summary>
public interface ICypherConnection : IAsyncDisposable
{
    /// <summary>For people: <c>embedded ./kg-data</c>, <c>Neo4j/5.26.30 at localhost:7687</c>. Never a password.</summary>
    string Description { get; }

    /// <summary>
    /// Runs <paramref name="work"/> in a read transaction. It may run more than once where the engine retries a passing fault, so it must not change anything outside.
    /// </summary>
    Task<T> ReadAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default);

    /// <summary>
    /// Runs <paramref name="work"/> in a write transaction and commits it: when the task is done, it is durable. An exception rolls all back.
    /// It may run more than once where the engine retries a passing fault.
    /// </summary>
    Task<T> WriteAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellation = default);
}

/// <summary>One open transaction. Not thread-safe; not to be used after the delegate that got it has returned.</summary>
public interface ICypherTransaction
{
    /// <summary>Runs one statement. Rows are read as they are asked for; disposing early discards the rest.</summary>
    /// <exception cref="CypherStatementException">The statement is wrong or failed; the transaction can then only be rolled back.</exception>
    Task<ICypherCursor> RunAsync(CypherStatement statement, CancellationToken cancellation = default);

    /// <summary>
    /// Runs one statement for what it changes; its rows are dropped. An engine may send it and go on without waiting for the answer: what runs later sees what it changed, and its fault is
    /// thrown by one of the calls that follow, before any fault of theirs, or else at the end of the work, before anything is committed.
    /// </summary>
    /// <exception cref="CypherStatementException">This statement, or one queued before it, is wrong or failed; the transaction can then only be rolled back.</exception>
    Task QueueAsync(CypherStatement statement, CancellationToken cancellation = default) => this.ExecuteAsync(statement, cancellation);

    /// <summary>
    /// Waits until no other transaction that took its turn is open, so that what is read next is not changed by another before this one commits. First in every write that rests on
    /// what it read; the schema must be applied. The embedded engine has one writer at a time anyway, so there it does nothing.
    /// </summary>
    Task TakeTurnAsync(CancellationToken cancellation = default) => Task.CompletedTask;
}

public interface ICypherCursor : IAsyncDisposable
{
    IReadOnlyList<string> Columns { get; }

    /// <summary>The next row's values in the order of <see cref="Columns"/>, or null at the end. See <see cref="CypherStatement"/> for the types.</summary>
    ValueTask<IReadOnlyList<object?>?> NextAsync(CancellationToken cancellation = default);

    /// <summary>Reads what is left, drops it, and tells what the statement did.</summary>
    Task<CypherSummary> ConsumeAsync(CancellationToken cancellation = default);
}
