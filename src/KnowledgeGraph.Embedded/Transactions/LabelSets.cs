using System.Collections;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded.Transactions;

/// <summary>
/// The nodes of a label as one bit a node, read from the label's table once a snapshot has asked often enough to pay for it:
/// a query that walks over many nodes asks for their labels and needs nothing else of them.
/// </summary>
internal sealed class LabelSets(LabelTable labels, CountTable counts)
{
    /// <summary>Sets larger than this, all together, are not kept: a graph of 100 million nodes has its labels read from the nodes.</summary>
    private const long MostBytes = 32L << 20;

    /// <summary>Reading a node costs about as much as this many entries of the label's table.</summary>
    private const long EntriesPerNode = 8;

    private const long FewestAsked = 64;
    private readonly Dictionary<int, Entry> _entries = [];

    /// <summary>The label that was asked for last, as a walk asks for the same one again and again.</summary>
    private (int Label, BitArray Nodes)? _last;
    private long _bytes;

    /// <summary>Whether the node has the label; null where that is not known here, and the node must be read.</summary>
    /// <param name="nodes">One more than the largest id in the snapshot.</param>
    public bool? Has(long node, int label, long nodes)
    {
        if (_last is { } last && last.Label == label) return node >= 0 && node < nodes && last.Nodes[(int)node];
        if (!_entries.TryGetValue(label, out var entry)) _entries.Add(label, entry = new Entry());
        if (entry.Nodes is null && !TryRead(entry, label, nodes)) return null;
        _last = (label, entry.Nodes!);
        return node >= 0 && node < nodes && entry.Nodes![(int)node];
    }

    public void Clear()
    {
        _entries.Clear();
        _last = null;
        _bytes = 0;
    }

    private bool TryRead(Entry entry, int label, long nodes)
    {
        if (++entry.Asked < FewestAsked || nodes / 8 > MostBytes - _bytes) return false;
        if (entry.Expected < 0) entry.Expected = counts.Read(EntityKind.Node, label);
        if (entry.Asked * EntriesPerNode < entry.Expected) return false;
        var set = new BitArray((int)nodes);
        var chunk = new long[4_096];
        var after = -1L;
        for (var count = chunk.Length; count == chunk.Length; after = chunk[^1])
        {
            count = labels.Scan(label, after, nodes, chunk);
            foreach (var node in chunk.AsSpan(0, count)) set[(int)node] = true;
        }

        entry.Nodes = set;
        _bytes += nodes / 8;
        return true;
    }

    private sealed class Entry
    {
        public long Asked { get; set; }

        public long Expected { get; set; } = -1;

        public BitArray? Nodes { get; set; }
    }
}
