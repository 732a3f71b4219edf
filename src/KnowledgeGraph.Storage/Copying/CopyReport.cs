namespace KnowledgeGraph.Storage.Copying;

/// <summary>What a copy moved.</summary>
/// <param name="Digest">32 hex digits over everything in both graphs.</param>
/// <param name="LeftOut">What is not of this schema and stayed behind, for people.</param>
public sealed record CopyReport(long Nodes, long Relationships, string Digest, IReadOnlyList<string> LeftOut)
{
    /// <summary>The target held an equal graph already; nothing was written.</summary>
    public bool WasThere { get; init; }

    /// <summary>An earlier copy that had been stopped was completed.</summary>
    public bool Resumed { get; init; }
}

/// <summary>How far a copy is.</summary>
/// <param name="Current">The label or relationship type on its way.</param>
public sealed record CopyProgress(string Current, long Written, long Total);

/// <summary>A copy could not be made or did not come out equal; the message says what to do.</summary>
public sealed class CopyException(string message) : Exception(message);
