namespace KnowledgeGraph.Embedded.Locks;

/// <summary>Another process works on a folder that only one may work on.</summary>
/// <param name="owner">As it named itself.</param>
public sealed class FolderClaimedException(string folder, string owner, Exception? inner = null) : IOException($"{folder} is in use by {owner}.", inner)
{
    public string Owner { get; } = owner;
}
