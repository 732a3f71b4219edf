namespace KnowledgeGraph.Bolt;

/// <summary>Holds the connection of a query that is a transaction by itself, until its result is at the end.</summary>
internal sealed class AutoCommit(Lease lease, Action<string> onBookmark) : IResultOwner
{
    public async ValueTask OnFinishedAsync(ResultCursor cursor, IReadOnlyDictionary<string, object?> metadata)
    {
        if (metadata.GetValueOrDefault("bookmark") is string bookmark) onBookmark(bookmark);
        if (cursor.Error is null) lease.Connection.IsBusy = false;
        await lease.DisposeAsync();
    }
}
