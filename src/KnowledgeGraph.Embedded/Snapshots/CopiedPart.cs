namespace KnowledgeGraph.Embedded.Snapshots;

/// <summary>A part of a <see cref="SnapshotCopy"/> that is made by the reader whose asking pays for it; others go on without until it is there. Thread-safe.</summary>
/// <param name="price">How many times it is asked for in vain before it is made.</param>
internal sealed class CopiedPart<T>(long price)
    where T : class
{
    private T? _made;

    // Counted without a lock: a lost count makes the part a little later.
    private long _asked;
    private int _taken;

    /// <summary>The part, or null while there is none.</summary>
    public T? Made => Volatile.Read(ref _made);

    /// <summary>Counts one more question that the part would have answered; true for the one reader that is to make it now.</summary>
    public bool IsDue() => ++_asked >= price && Volatile.Read(ref _taken) == 0 && Interlocked.Exchange(ref _taken, 1) == 0;

    /// <summary>Makes it; where that fails, for want of time for example, another may try.</summary>
    /// <param name="make">Gives null where there is no room: then nobody tries again.</param>
    public T? Make(Func<T?> make)
    {
        try
        {
            var made = make();
            Volatile.Write(ref _made, made);
            return made;
        }
        catch
        {
            Volatile.Write(ref _taken, 0);
            throw;
        }
    }
}
