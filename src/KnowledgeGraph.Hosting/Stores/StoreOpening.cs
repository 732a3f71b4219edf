using KnowledgeGraph.Embedded;
using KnowledgeGraph.Embedded.Locks;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Hosting.Stores;

/// <summary>Opens the store behind an address: the one place that knows both engines.</summary>
public static class StoreOpening
{
    /// <summary>How long a command waits for another one that writes the same embedded store.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <exception cref="StoreUnavailableException">An embedded store is not there, or cannot be opened.</exception>
    /// <exception cref="Neo4jUnavailableException">A server does not answer, or refuses; see <see cref="StoreUse.Serve"/>.</exception>
    public static Task<ICypherConnection> OpenAsync(StoreAddress address, StoreUse use, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (address.Server is not null) return OpenServerAsync(address, use, cancellationToken);
        if (use is not (StoreUse.Create or StoreUse.Serve) && address.Folder is { } folder && !File.Exists(Path.Combine(folder, EmbeddedOptions.FileName)))
            throw new StoreUnavailableException($"There is no graph in {folder}.", $"Build one first: kg build <files or folders> --store {folder}");
        try
        {
            return Task.FromResult(use switch
            {
                StoreUse.Read => EmbeddedStore.Open(address.Text),
                StoreUse.Serve => EmbeddedStore.Open(address.Text, "kg serve"),
                _ => EmbeddedStore.Open(address.Text, "a kg command that writes", LongestWait),
            });
        }
        catch (FolderClaimedException exception)
        {
            throw new StoreUnavailableException(exception.Message, "Wait until it is done, or stop it. Articles can be handed to a running service: put them into its inbox, or POST /articles.", exception);
        }
        catch (Exception exception) when (exception is EmbeddedStoreException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(exception.Message, inner: exception);
        }
    }

    private static async Task<ICypherConnection> OpenServerAsync(StoreAddress address, StoreUse use, CancellationToken cancellationToken)
    {
        var connection = Neo4jStore.Open(address.Text, Neo4jOptions.From(Environment.GetEnvironmentVariable));
        try
        {
            await connection.VerifyAsync(cancellationToken);
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
