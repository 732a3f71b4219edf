using KnowledgeGraph.Embedded;
using KnowledgeGraph.Fuzz.Tests.Running;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Sources;
using KnowledgeGraph.Ingestion.Validation;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Fuzz.Tests.Doors;

/// <summary>What comes in is read, and goes into a graph in memory, which is valid at the end whatever went in.</summary>
internal abstract class GraphDoor(string name) : FuzzDoor
{
    /// <summary>A graph that holds more articles than these is started anew, so that the time of an input does not grow.</summary>
    private const int MostInputs = 500;

    private ServiceProvider? _services;
    private ICypherConnection? _store;
    private int _inputs;

    public override async Task TryAsync(byte[] input, CancellationToken cancellationToken)
    {
        if (_services is null || ++_inputs % MostInputs == 0) await RenewAsync(cancellationToken);
        var entries = InputReader.Read(name, new MemoryStream(input)).ToList();
        await _services!.GetRequiredService<IngestionPipeline>().RunAsync(entries, cancellationToken);
    }

    public override ValueTask DisposeAsync() => CloseAsync(CancellationToken.None);

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        await CloseAsync(cancellationToken);
        _store = EmbeddedStore.Open(EmbeddedStore.Memory);
        _services = new ServiceCollection().AddKnowledgeGraph(_store).BuildServiceProvider();
        await _services.GetRequiredService<SchemaMigrator>().ApplyAsync(cancellationToken);
    }

    private async ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        if (_services is null || _store is null) return;
        var report = await _services.GetRequiredService<GraphValidation>().ValidateAsync(cancellation: cancellationToken);
        await _services.DisposeAsync();
        await _store.DisposeAsync();
        (_services, _store) = (null, null);
        Assert.True(report.IsValid, string.Join('\n', report.Findings));
    }
}
