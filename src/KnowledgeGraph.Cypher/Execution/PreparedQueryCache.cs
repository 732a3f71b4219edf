using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>
/// Prepared queries by text, in two generations: what is found in the older one moves to the younger, and when the younger is full the older is dropped. Thread-safe.
/// </summary>
internal sealed class PreparedQueryCache(int capacity)
{
    private readonly Lock _gate = new();
    private Dictionary<string, PreparedQuery> _young = new(StringComparer.Ordinal);
    private Dictionary<string, PreparedQuery> _old = new(StringComparer.Ordinal);

    public bool TryGet(string text, [NotNullWhen(true)] out PreparedQuery? query)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(text, out query)) return true;
            if (!_old.TryGetValue(text, out query)) return false;
            Keep(query);
            return true;
        }
    }

    public void Add(PreparedQuery query)
    {
        lock (_gate) Keep(query);
    }

    private void Keep(PreparedQuery query)
    {
        if (_young.Count >= Math.Max(1, capacity / 2))
        {
            _old = _young;
            _young = new(StringComparer.Ordinal);
        }

        _young[query.Text] = query;
    }
}
