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

#nullable disable annotations // as the official driver's: maps of object and of object? are both welcome
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters);
#nullable restore annotations

    Task<IResultCursor> RunAsync(Query query);
}
