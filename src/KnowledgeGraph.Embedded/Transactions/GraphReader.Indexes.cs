using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Catalog;
using KnowledgeGraph.Embedded.Encoding;
using KnowledgeGraph.Embedded.FullText;

namespace KnowledgeGraph.Embedded.Transactions;

internal partial class GraphReader
{
    /// <summary>Above every key.</summary>
    private static readonly byte[] Last = [0xFF];

    public IEnumerable<long> Seek(IndexDefinition index, ReadOnlySpan<Value> values)
    {
        var stored = WithEntries(index);
        if (values.Length != stored.Keys.Length) throw new ArgumentException($"Index `{index.Name}` has {stored.Keys.Length} properties, not {values.Length}.", nameof(values));
        var key = Session.Key;
        key.Clear();
        foreach (var value in values)
            if (!SortKey.TryWrite(key, value)) return [];
        return Session.Index.Find(stored.Id, key.Written);
    }

    public IEnumerable<long> SeekRange(IndexDefinition index, RangeBound? lower, RangeBound? upper)
    {
        var stored = WithEntries(index);
        if ((lower ?? upper) is not { } either) return ScanIndex(stored.Id, [], Last);
        var kind = SortKey.KindByte(either.Value.Kind);
        if (kind == 0 || SortKey.KindByte((upper ?? either).Value.Kind) != kind) return [];
        var from = lower is { } low ? Bound(low.Value, past: !low.Inclusive) : [kind];
        var end = upper is { } high ? Bound(high.Value, past: high.Inclusive) : [(byte)(kind + 1)];
        return from is null || end is null ? [] : ScanIndex(stored.Id, from, end);
    }

    public IEnumerable<long> SeekPrefix(IndexDefinition index, string prefix)
    {
        var key = new ByteWriter();
        SortKey.WritePrefix(key, prefix);
        var from = key.ToArray();

        // No key has 0xFF after the shared beginning, except as the escape of a NUL, which begins with 0x00.
        key.Byte(0xFF);
        return ScanIndex(WithEntries(index).Id, from, key.ToArray());
    }

    public IEnumerable<(long Entity, double Score)> Search(IndexDefinition index, string query)
    {
        var stored = Stored(index);
        if (!stored.IsFullText) throw new ArgumentException($"Index `{index.Name}` is no full-text index.", nameof(index));
        SettleFullText();
        return new FullTextIndex(Session.Database, stored).Search(query);
    }

    /// <summary>The key of a value, or, with <paramref name="past"/>, the lowest key above it; null where it has none.</summary>
    private static byte[]? Bound(Value value, bool past)
    {
        var key = new ByteWriter();
        if (!SortKey.TryWrite(key, value)) return null;
        if (past) key.Byte(0);
        return key.ToArray();
    }

    private StoredIndex WithEntries(IndexDefinition index)
    {
        var stored = Stored(index);
        return stored.HasEntries ? stored : throw new ArgumentException($"Index `{index.Name}` is a {index.Kind} index: it cannot be sought in.", nameof(index));
    }

    private StoredIndex Stored(IndexDefinition index) =>
        Vocabulary.Catalog.Find(index.Name) ?? throw new ArgumentException($"There is no index `{index.Name}`.", nameof(index));
}
