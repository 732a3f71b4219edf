namespace KnowledgeGraph.Bolt;

/// <summary>
/// Runs queries. A returned cursor may still wait for the server: the query's errors come with its first record, keys or summary.
/// For one user at a time.
/// </summary>
public interface IAsyncQueryRunner : IAsyncDisposable, IDisposable
{
    Task<IResultCursor> RunAsync(string query);

    /// <param name="query">Cypher.</param>
    /// <param name="parameters">An object whose public properties are the parameters, or a map.</param>
    Task<IResultCursor> RunAsync(string query, object? parameters);

    Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters);

    Task<IResultCursor> RunAsync(Query query);
}
