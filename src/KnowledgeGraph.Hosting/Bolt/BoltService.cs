using KnowledgeGraph.BoltServer;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Bolt;

/// <summary>Opens the Bolt port of an embedded store for as long as the service runs. Neo4j speaks Bolt itself.</summary>
public sealed class BoltService(ICypherConnection store, IOptions<ServeOptions> options, TimeProvider clock, ILoggerFactory logs) : IHostedService
{
    private BoltPort? _port;

    /// <summary><c>host:port</c>, or null where there is no Bolt.</summary>
    public string? Address => _port?.Address;

    /// <exception cref="InvalidOperationException">The port that was asked for cannot be opened, or not safely.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var bolt = options.Value.Bolt;
        if (!bolt.Enabled) return;
        if (store is not EmbeddedConnection)
        {
            if (bolt.Listen is not null) throw new InvalidOperationException($"{store.Description} speaks Bolt itself; --bolt is for an embedded store.");
            return;
        }

        if (bolt.UsersFile is null && StoreAddress.Parse(options.Value.Store).Folder is { } folder) bolt.UsersFile = StoreUsers.FileOf(folder);
        if (bolt.Auth is null && Environment.GetEnvironmentVariable("KG_BOLT_AUTH") is { Length: > 0 } auth) bolt.Auth = auth;
        _port = await BoltPort.OpenAsync(store, bolt, logs, clock, cancellationToken);
        if (_port is null) LogEvents.BoltPortTaken(logs.CreateLogger<BoltService>());
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _port, null) is { } port) await port.DisposeAsync();
    }
}
