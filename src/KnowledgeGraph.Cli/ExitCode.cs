namespace KnowledgeGraph.Cli;

/// <summary>What <c>kg</c> ends with; docs/cli.md lists the same table.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Something failed that the command could not deal with; the message says what.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Some input was quarantined; the rest went in.</summary>
    public const int Quarantined = 3;

    /// <summary>The graph does not hold what it promises (<c>kg validate</c>).</summary>
    public const int Invalid = 4;

    /// <summary>What was asked for is not there, or the name fits several.</summary>
    public const int NotFound = 5;

    /// <summary>The store cannot be opened: missing, locked by another process, or not a graph.</summary>
    public const int StoreUnavailable = 6;

    /// <summary>Stopped by Ctrl+C or SIGTERM; what was committed stays.</summary>
    public const int Cancelled = 130;
}
