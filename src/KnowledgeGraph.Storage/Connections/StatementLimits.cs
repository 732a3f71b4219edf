namespace KnowledgeGraph.Storage.Connections;

/// <summary>What one statement may take of the embedded engine. Neo4j has limits of its own, in its configuration, and does not read these.</summary>
public sealed record StatementLimits
{
    /// <summary>How long it may compute; null is without end. Past it the statement fails with <c>Neo.ClientError.Transaction.TransactionTimedOut</c>.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Memory that it may hold at a time, rows included, in bytes. Past it the statement fails with <see cref="MemoryCode"/>.</summary>
    public long MemoryBytes { get; init; } = 256L << 20;

    public const string TimeoutCode = "Neo.ClientError.Transaction.TransactionTimedOut";

    public const string MemoryCode = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";
}
