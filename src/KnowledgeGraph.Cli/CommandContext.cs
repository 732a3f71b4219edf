using KnowledgeGraph.Storage.Connections;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary>The outside world as the commands see it, so that tests run them in process.</summary>
internal sealed record CommandContext
{
    /// <summary>Results for people; on standard output.</summary>
    public required IAnsiConsole Console { get; init; }

    /// <summary>Progress, warnings and errors; on standard error, so that results can be piped.</summary>
    public required IAnsiConsole ErrorConsole { get; init; }

    /// <summary>Results for machines; on standard output.</summary>
    public required TextWriter Out { get; init; }

    public required Stream In { get; init; }

    public required Func<string, StoreUse, CancellationToken, Task<ICypherConnection>> OpenStore { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

internal enum StoreUse
{
    /// <summary>The graph must be there already.</summary>
    Read,

    /// <summary>The graph must be there already and is changed.</summary>
    Change,

    /// <summary>The graph is made where it is missing.</summary>
    Create,

    /// <summary>As <see cref="Create"/>, but a server may be down: it is waited for.</summary>
    Serve,
}
