using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Hosting.Stores;

/// <summary>An open store and what <see cref="KnowledgeGraphServices.AddKnowledgeGraph"/> wires over it, for one command. Disposing it closes the store.</summary>
public sealed class OpenGraph : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="store">Owned from now on.</param>
    public OpenGraph(ICypherConnection store, Action<IServiceCollection>? configure = null)
    {
        Store = store;
        var services = new ServiceCollection();
        configure?.Invoke(services);
        _services = services.AddKnowledgeGraph(store).BuildServiceProvider();
    }

    public ICypherConnection Store { get; }

    /// <exception cref="InvalidOperationException">The service is not registered.</exception>
    public T Get<T>()
        where T : notnull
        => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
