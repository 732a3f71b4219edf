namespace KnowledgeGraph.Cypher;

/// <summary>What one run of a query may take. Past a limit it ends with a ResourceError; a query that writes is then rolled back by its transaction.</summary>
public sealed record QueryLimits
{
    /// <summary>No limit at all: for statements that the program writes itself.</summary>
    public static QueryLimits None { get; } = new() { MemoryBytes = long.MaxValue };

    /// <summary>How long the query may compute, from the start of the run; null (the default) is without end. The time in which nobody asks for rows counts too.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// How much memory the query may hold at a time, in bytes: values, rows that wait, and rows that were converted for the caller. Default 256 MB.
    /// What it no longer holds is not counted, but may not have been collected yet: the process grows by up to twice as much.
    /// </summary>
    public long MemoryBytes { get; init; } = 256L << 20;
}
