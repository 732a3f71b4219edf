namespace KnowledgeGraph.Bolt;

/// <summary>A transaction's settings.</summary>
public sealed class TransactionConfig
{
    internal static TransactionConfig Default { get; } = new();

    internal TransactionConfig()
    {
    }

    /// <summary>The server ends the transaction after that time; null: after its own limit; zero: never.</summary>
    public TimeSpan? Timeout { get; internal set; }

    /// <summary>Shown by SHOW TRANSACTIONS and in the server's query log.</summary>
    public IDictionary<string, object?> Metadata { get; internal set; } = new Dictionary<string, object?>();

    internal static TransactionConfig From(Action<TransactionConfigBuilder>? action)
    {
        if (action is null) return Default;
        var config = new TransactionConfig();
        action(new TransactionConfigBuilder(config));
        return config;
    }
}
