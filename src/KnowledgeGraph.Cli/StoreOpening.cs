using KnowledgeGraph.Embedded;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Cli;

/// <summary>Opens the store that the setting names, with an error that says what to do where it cannot.</summary>
internal static class StoreOpening
{
    public static Task<ICypherConnection> OpenAsync(string store, StoreUse use, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            StoreAddress.Check(store);
        }
        catch (ArgumentException exception)
        {
            throw new CommandFailure(ExitCode.Usage, exception.Message);
        }
        if (StoreAddress.IsServer(store))
            throw new CommandFailure(ExitCode.StoreUnavailable, "This version cannot reach a Neo4j server yet.", "Name a folder for the embedded engine: --store ./kg-data");
        if (use != StoreUse.Create && StoreAddress.FolderOf(store) is { } folder && !File.Exists(Path.Combine(folder, EmbeddedOptions.FileName)))
            throw new CommandFailure(ExitCode.StoreUnavailable, $"There is no graph in {folder}.", "Build one first: kg build <files or folders> --store " + folder);
        try
        {
            return Task.FromResult<ICypherConnection>(EmbeddedStore.Open(store));
        }
        catch (Exception exception) when (exception is EmbeddedStoreException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.StoreUnavailable, exception.Message);
        }
    }
}
