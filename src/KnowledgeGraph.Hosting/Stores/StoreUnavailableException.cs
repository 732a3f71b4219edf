namespace KnowledgeGraph.Hosting.Stores;

/// <summary>An embedded store is missing, locked by another process, or no graph.</summary>
public sealed class StoreUnavailableException(string message, string? hint = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What to do about it, or null.</summary>
    public string? Hint { get; } = hint;
}
