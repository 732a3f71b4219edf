namespace KnowledgeGraph.Bolt;

/// <summary>Sets a transaction's <see cref="TransactionConfig"/>.</summary>
public sealed class TransactionConfigBuilder
{
    private readonly TransactionConfig config;

    internal TransactionConfigBuilder(TransactionConfig config) => this.config = config;

    /// <param name="timeout">Zero or more; parts of a millisecond are rounded up.</param>
    public TransactionConfigBuilder WithTimeout(TimeSpan? timeout)
    {
        if (timeout < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "Zero or more.");
        config.Timeout = timeout;
        return this;
    }

#nullable disable annotations // as the official driver's: maps of object and of object? are both welcome
    public TransactionConfigBuilder WithMetadata(IDictionary<string, object> metadata)
#nullable restore annotations
    {
        ArgumentNullException.ThrowIfNull(metadata);
        config.Metadata = metadata;
        return this;
    }
}
