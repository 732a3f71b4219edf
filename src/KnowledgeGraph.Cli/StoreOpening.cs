using KnowledgeGraph.Embedded;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Neo4j;
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
        if (StoreAddress.IsServer(store)) return OpenServerAsync(store, use, cancellation);
        if (use is not (StoreUse.Create or StoreUse.Serve) && StoreAddress.FolderOf(store) is { } folder && !File.Exists(Path.Combine(folder, EmbeddedOptions.FileName)))
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

    private static async Task<ICypherConnection> OpenServerAsync(string store, StoreUse use, CancellationToken cancellation)
    {
        Neo4jConnection connection;
        try
        {
            connection = Neo4jStore.Open(store, Neo4jOptions.From(Environment.GetEnvironmentVariable));
        }
        catch (ArgumentException exception)
        {
            throw new CommandFailure(ExitCode.Usage, exception.Message);
        }
        try
        {
            await connection.VerifyAsync(cancellation);
        }
        catch (Neo4jUnavailableException fault) when (use == StoreUse.Serve && !fault.IsLasting)
        {
            // The service takes what comes into its journal until the server is there.
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        return connection;
    }
}
