using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Embedded.Transactions;

/// <summary>
/// A bounded cache of two generations: what is used moves to the young one; when that is full, the old one is dropped and the young one grows old.
/// Nearly as good as least-recently-used, without a list to keep in order.
/// </summary>
internal sealed class GenerationCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    /// <summary>Whether the next <see cref="Add"/> drops the old generation.</summary>
    public bool IsFull => _young.Count >= capacity;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value)) return true;
        if (_old.Count == 0 || !_old.Remove(key, out value)) return false;

        // Not rotated here, so that a lookup never drops anything: the young generation may grow past its capacity by as much as the old one holds.
        _young.Add(key, value);
        return true;
    }

    public void Add(TKey key, TValue value)
    {
        if (IsFull)
        {
            (_old, _young) = (_young, _old);
            _young.Clear();
        }

        _young[key] = value;
    }

    public void Remove(TKey key)
    {
        _young.Remove(key);
        _old.Remove(key);
    }

    public void Clear()
    {
        _young.Clear();
        _old.Clear();
    }
}
