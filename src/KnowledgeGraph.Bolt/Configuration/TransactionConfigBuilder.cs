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

    public TransactionConfigBuilder WithMetadata(IDictionary<string, object?> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        config.Metadata = metadata;
        return this;
    }
}
