using KnowledgeGraph.Embedded.Locks;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting;

/// <summary>The folders that a service works on besides its store, and that no other service may work on meanwhile. Disposing it gives them back.</summary>
public sealed class ServiceFolders(IOptions<ServeOptions> options) : IDisposable
{
    private readonly List<FolderClaim> _claims = [];

    /// <exception cref="FolderClaimedException">Another service has one of them; the message names it.</exception>
    public void Claim()
    {
        string?[] folders = [KnowledgeGraphServer.JournalFolder(options.Value), options.Value.Inbox];
        foreach (var folder in folders.OfType<string>()) _claims.Add(FolderClaim.Take(folder, $"kg serve on {options.Value.Url}"));
    }

    public void Dispose()
    {
        foreach (var claim in _claims) claim.Dispose();
        _claims.Clear();
    }
}
