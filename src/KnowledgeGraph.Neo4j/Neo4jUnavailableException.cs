namespace KnowledgeGraph.Neo4j;

/// <summary>
/// The server cannot be used now: it does not answer, refuses the user, or was lost. The message says where and what; <see cref="Hint"/> what to do. Neither holds a password.
/// </summary>
public sealed class Neo4jUnavailableException(string message, string hint, Exception? inner = null) : Exception(message, inner)
{
    public string Hint { get; } = hint;

    /// <summary>Waiting does not help: something is set wrong (user, password, TLS, database).</summary>
    public bool IsLasting { get; init; }
}
