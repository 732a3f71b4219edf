namespace KnowledgeGraph.BoltServer.Connections;

/// <summary>Bytes of requests that all connections together may have waiting. Thread-safe.</summary>
internal sealed class InboundBudget(long most)
{
    private long _taken;

    /// <summary>Takes so many bytes, or gives back where it is negative.</summary>
    /// <exception cref="BoltFailure">There are not so many left; nothing was taken.</exception>
    public void Take(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= most || bytes <= 0) return;
        Interlocked.Add(ref _taken, -bytes);
        throw new BoltFailure(
            "Neo.TransientError.General.MemoryPoolOutOfMemoryError", $"All connections together have more than {most} bytes of requests waiting (setting Bolt:MaxInboundBytes). Try again.", closes: true);
    }
}
