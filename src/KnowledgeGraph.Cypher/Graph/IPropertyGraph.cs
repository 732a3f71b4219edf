namespace KnowledgeGraph.Cypher.Graph;

/// <summary>
/// The graph that queries run on. Cypher owns this port; an engine implements it.
/// Any number of readers, each on the snapshot of the moment it began; one writer at a time. Thread-safe; the transactions it hands out are not.
/// </summary>
public interface IPropertyGraph
{
    /// <summary>A snapshot of the last committed state. Dispose to release it.</summary>
    IGraphReadTransaction BeginRead();

    /// <summary>The one write transaction; waits until the one before has ended. Disposing without <see cref="IGraphWriteTransaction.Commit"/> rolls all back.</summary>
    IGraphWriteTransaction BeginWrite(CancellationToken cancellation = default);
}

public interface IGraphReadTransaction : IGraphReader, IDisposable;

public interface IGraphWriteTransaction : IGraphWriter, IDisposable
{
    /// <summary>When this returns, what was written survives the loss of power.</summary>
    void Commit();
}
