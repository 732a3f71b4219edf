using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded.Snapshots;

/// <summary>The compact copy of the last commit that someone read, shared by all readers of that commit. Thread-safe.</summary>
/// <param name="mostBytes">The most that the parts of one copy may take; 0 makes none.</param>
internal sealed class SnapshotCopies(long mostBytes)
{
    private SnapshotCopy? _latest;

    public SnapshotCopy Of(GraphState state)
    {
        var latest = Volatile.Read(ref _latest);
        if (latest?.Version == state.Version) return latest;
        var copy = new SnapshotCopy(state, mostBytes);
        // A reader of an older commit has a copy of its own, which goes with it.
        return latest is not null && latest.Version > state.Version ? copy
            : Interlocked.CompareExchange(ref _latest, copy, latest) is { } other && other.Version == state.Version ? other : copy;
    }

    /// <summary>The graph has moved on: readers that are open keep their copy, nobody else needs it.</summary>
    public void Drop() => Volatile.Write(ref _latest, null);
}
