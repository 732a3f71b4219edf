namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>What this connection has written, so that in a cluster a later transaction of it sees that, whichever member answers. Thread-safe.</summary>
internal sealed class SeenBookmarks
{
    private readonly Lock _lock = new();
    private Bookmarks[] _latest = [];

    public Bookmarks[] Latest
    {
        get
        {
            lock (_lock) return _latest;
        }
    }

    /// <summary>A session that started from <paramref name="used"/> ended with <paramref name="last"/>, which implies those.</summary>
    public void Replace(Bookmarks[] used, Bookmarks? last)
    {
        if (last is null) return;
        lock (_lock) _latest = [.. _latest.Where(bookmarks => !used.Contains(bookmarks)), last];
    }
}
