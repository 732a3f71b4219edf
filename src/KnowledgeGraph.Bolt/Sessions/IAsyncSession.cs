namespace KnowledgeGraph.Bolt;

/// <summary>
/// A chain of transactions, each of which sees the ones before it, on whatever server. Cheap; for one user at a time; one result or
/// transaction is open at a time. Close it, else its connection is missing in the pool.
/// </summary>
public interface IAsyncSession : IAsyncQueryRunner
{
    Bookmarks LastBookmarks { get; }

    SessionConfig SessionConfig { get; }

    Task<IAsyncTransaction> BeginTransactionAsync();

    Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder>? action);

    /// <summary>Runs the work in a transaction, again after errors that may pass, for 30 s (see <see cref="Config.MaxTransactionRetryTime"/>).</summary>
    Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null);

    /// <inheritdoc cref="ExecuteReadAsync{TResult}"/>
    Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null);

    /// <inheritdoc cref="ExecuteReadAsync{TResult}"/>
    Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null);

    /// <inheritdoc cref="ExecuteReadAsync{TResult}"/>
    Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null);

    /// <summary>Runs an auto-commit transaction; it is never tried again.</summary>
    Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder>? action);

    /// <inheritdoc cref="RunAsync(string, Action{TransactionConfigBuilder})"/>
#nullable disable annotations // as the official driver's: maps of object and of object? are both welcome
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters, Action<TransactionConfigBuilder> action);
#nullable restore annotations

    /// <inheritdoc cref="RunAsync(string, Action{TransactionConfigBuilder})"/>
    Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder>? action);

    Task CloseAsync();
}
