using KnowledgeGraph.Bolt;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.BoltServer.Tests;

/// <summary>A Bolt port of a test's own over a graph in a folder of its own, and drivers for it.</summary>
internal sealed class OpenPort : IAsyncDisposable
{
    private readonly string _folder;
    private readonly ICypherConnection _store;
    private readonly BoltPort _port;

    private OpenPort(string folder, ICypherConnection store, BoltPort port) => (_folder, _store, _port) = (folder, store, port);

    public string Address => _port.Address;

    public ICypherConnection Store => _store;

    public int Number => int.Parse(_port.Address.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<OpenPort> OpenAsync(Action<BoltOptions>? configure = null, TimeProvider? clock = null)
    {
        var folder = Directory.CreateTempSubdirectory("kg-bolt-").FullName;
        var store = EmbeddedStore.Open(folder);
        var options = new BoltOptions { Listen = "127.0.0.1:0", AllowWrite = true, UsersFile = System.IO.Path.Combine(folder, "users.json") };
        configure?.Invoke(options);
        var port = await BoltPort.OpenAsync(store, options, NullLoggerFactory.Instance, clock ?? TimeProvider.System, TestContext.Current.CancellationToken);
        return new OpenPort(folder, store, port!);
    }

    public IDriver Driver(IAuthToken? auth = null, string scheme = "bolt", Action<ConfigBuilder>? configure = null) =>
        GraphDatabase.Driver(new Uri($"{scheme}://{Address}"), auth ?? AuthTokens.None, configure);

    /// <summary>The values of a statement's first column.</summary>
    public async Task<List<object?>> ColumnAsync(string statement, object? parameters = null)
    {
        await using var driver = Driver();
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(statement, parameters ?? new { });
        return await cursor.ToListAsync(row => row[0]);
    }

    public async ValueTask DisposeAsync()
    {
        await _port.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
