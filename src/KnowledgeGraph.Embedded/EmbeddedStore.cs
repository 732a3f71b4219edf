using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded;

/// <summary>Opens an embedded store by its name, as users write it.</summary>
public static class EmbeddedStore
{
    /// <summary>The name of a store that is gone when it is closed.</summary>
    public const string Memory = "memory:";

    /// <param name="store">A folder, which is made where it is missing, or <see cref="Memory"/>.</param>
    /// <exception cref="ArgumentException">The name is that of another kind of store, such as <c>bolt://…</c>.</exception>
    /// <param name="writer">Who writes the store and lets no other do so meanwhile; see <see cref="EmbeddedOptions.Writer"/>.</param>
    /// <param name="writerWait">How long another such writer is waited for.</param>
    /// <exception cref="EmbeddedStoreException">The store cannot be opened.</exception>
    /// <exception cref="Locks.FolderClaimedException">Another writer has it.</exception>
    public static ICypherConnection Open(string store, string? writer = null, TimeSpan writerWait = default)
    {
        var address = StoreAddress.Parse(store);
        if (address.IsMemory) return new EmbeddedConnection(EmbeddedGraph.InMemory());
        return address.Folder is { } folder
            ? new EmbeddedConnection(EmbeddedGraph.Open(new EmbeddedOptions { Folder = folder, Writer = writer, WriterWait = writerWait }))
            : throw new ArgumentException($"{store} is no embedded store: give a folder, or {Memory}", nameof(store));
    }
}
