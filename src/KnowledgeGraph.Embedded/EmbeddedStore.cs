using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded;

/// <summary>Opens an embedded store by its name, as users write it.</summary>
public static class EmbeddedStore
{
    /// <summary>The name of a store that is gone when it is closed.</summary>
    public const string Memory = "memory:";

    /// <param name="store">A folder, which is made where it is missing, or <see cref="Memory"/>.</param>
    /// <exception cref="ArgumentException">The name is that of another kind of store, such as <c>bolt://…</c>.</exception>
    /// <exception cref="EmbeddedStoreException">The store cannot be opened.</exception>
    public static ICypherConnection Open(string store)
    {
        var address = StoreAddress.Parse(store);
        if (address.IsMemory) return new EmbeddedConnection(EmbeddedGraph.InMemory());
        return address.Folder is { } folder
            ? new EmbeddedConnection(EmbeddedGraph.Open(new EmbeddedOptions { Folder = folder }))
            : throw new ArgumentException($"{store} is no embedded store: give a folder, or {Memory}", nameof(store));
    }
}
