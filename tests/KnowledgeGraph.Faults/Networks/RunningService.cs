using KnowledgeGraph.Embedded;
using KnowledgeGraph.Faults.Running;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Hosting.Bolt;
using KnowledgeGraph.Storage.Connections;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Faults.Networks;

/// <summary>The service over <c>store</c> in a run's folder, in this process; its Bolt port lets everybody write.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly ICypherConnection _store;
    private readonly WebApplication _application;

    private RunningService(ICypherConnection store, WebApplication application)
    {
        _store = store;
        _application = application;
    }

    public int HttpPort => new Uri(_application.Urls.First()).Port;

    public int BoltPort => int.Parse(_application.Services.GetRequiredService<BoltService>().Address!.Split(':')[^1]);

    public static async Task<RunningService> StartAsync(FaultRun run)
    {
        var folder = run.File("store");
        var store = EmbeddedStore.Open(folder, "kg serve");
        var application = KnowledgeGraphServer.Create(
            store,
            options =>
            {
                (options.Store, options.Url) = (folder, "http://127.0.0.1:0");
                (options.Bolt.Listen, options.Bolt.AllowWrite) = ("127.0.0.1:0", true);
            },
            builder => builder.Logging.ClearProviders());
        await application.StartAsync(run.CancellationToken);
        return new RunningService(store, application);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
        await _store.DisposeAsync();
    }
}
