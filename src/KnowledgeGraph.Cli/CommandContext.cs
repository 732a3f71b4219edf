using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.DependencyInjection;
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

    public required Func<StoreAddress, StoreUse, CancellationToken, Task<ICypherConnection>> OpenStore { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Opens a store and wires what works on it, as the service does.</summary>
    public async Task<OpenGraph> OpenGraphAsync(StoreAddress address, StoreUse use, CancellationToken cancellationToken, Action<IServiceCollection>? configure = null) =>
        new(await OpenStore(address, use, cancellationToken), services =>
        {
            services.AddSingleton(Clock);
            configure?.Invoke(services);
        });
}
