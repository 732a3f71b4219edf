using System.Runtime.InteropServices;
using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Embedded.Snapshots;

/// <summary>
/// The relationships that leave (or reach) each node in compressed sparse rows: one array for all, and where each node's begin. Those of a node are ordered by type, then by the node at the
/// other end, as in the table that they are read from.
/// </summary>
internal sealed class CompactAdjacency
{
    private readonly bool _outgoing;
    private readonly int[] _begins;
    private readonly Link[] _links;
    private int _count;
    private int _node = -1;

    /// <param name="nodes">One more than the largest node id.</param>
    public CompactAdjacency(bool outgoing, long nodes, long relationships)
    {
        _outgoing = outgoing;
        _begins = new int[nodes + 1];
        _links = new Link[relationships];
    }

    public static long BytesFor(long nodes, long relationships) => (nodes * sizeof(int)) + (relationships * Marshal.SizeOf<Link>());

    /// <summary>Adds the next relationship in the order of node, type and other end.</summary>
    public void Add(long node, int type, long other, long relationship)
    {
        while (_node < node) _begins[++_node] = _count;
        _links[_count++] = new Link(type, (int)other, (int)relationship);
    }

    /// <summary>Closes the rows of the nodes after the last one that has any.</summary>
    public void Complete()
    {
        while (_node < _begins.Length - 1) _begins[++_node] = _count;
    }

    /// <summary>The relationships of the node that are of one of the types; of any where none is named.</summary>
    public RelationshipRecord[] Read(long node, ReadOnlySpan<int> types)
    {
        var row = Row(node);
        if (types.Length <= 1) return Records(node, types.IsEmpty ? row : OfType(row, types[0]));
        var found = new List<RelationshipRecord>();
        while (NextRun(ref row, types) is { IsEmpty: false } run) found.AddRange(Records(node, run));
        return [.. found];
    }

    public long Degree(long node, ReadOnlySpan<int> types)
    {
        var row = Row(node);
        if (types.Length <= 1) return types.IsEmpty ? row.Length : OfType(row, types[0]).Length;
        var count = 0L;
        while (NextRun(ref row, types) is { IsEmpty: false } run) count += run.Length;
        return count;
    }

    /// <summary>Those of <see cref="Read"/> whose other end is <paramref name="other"/>.</summary>
    public RelationshipRecord[] Between(long node, long other, ReadOnlySpan<int> types)
    {
        var row = Row(node);
        if (types.Length == 1) return Records(node, To(OfType(row, types[0]), other));
        List<RelationshipRecord>? found = null;
        while (NextRun(ref row, types) is { IsEmpty: false } run)
            if (To(run, other) is { IsEmpty: false } between) (found ??= []).AddRange(Records(node, between));
        return found is null ? [] : [.. found];
    }

    /// <summary>Takes the next relationships of one of the types off the row; empty at its end.</summary>
    private static ReadOnlySpan<Link> NextRun(ref ReadOnlySpan<Link> row, ReadOnlySpan<int> types)
    {
        while (!row.IsEmpty)
        {
            var run = OfType(row, row[0].Type);
            row = row[run.Length..];
            if (types.IsEmpty || types.Contains(run[0].Type)) return run;
        }

        return [];
    }

    private ReadOnlySpan<Link> Row(long node) =>
        node < 0 || node >= _begins.Length - 1 ? [] : _links.AsSpan(_begins[node].._begins[node + 1]);

    private static ReadOnlySpan<Link> OfType(ReadOnlySpan<Link> row, int type)
    {
        if (row.IsEmpty || (row[0].Type == type && row[^1].Type == type)) return row;
        var begin = FirstFrom(row, new Link(type, 0, 0));
        return row[begin..][..FirstFrom(row[begin..], new Link(type + 1, 0, 0))];
    }

    /// <summary>Those of a run of one type whose other end is the node.</summary>
    private static ReadOnlySpan<Link> To(ReadOnlySpan<Link> run, long other)
    {
        if (run.IsEmpty || other < 0 || other > int.MaxValue - 1) return [];
        var begin = FirstFrom(run, new Link(run[0].Type, (int)other, 0));
        var end = begin;
        while (end < run.Length && run[end].Other == other) end++;
        return run[begin..end];
    }

    private static int FirstFrom(ReadOnlySpan<Link> row, Link wanted)
    {
        var (low, high) = (0, row.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (row[middle].Type < wanted.Type || (row[middle].Type == wanted.Type && row[middle].Other < wanted.Other)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private RelationshipRecord[] Records(long node, ReadOnlySpan<Link> links)
    {
        if (links.IsEmpty) return [];
        var records = new RelationshipRecord[links.Length];
        for (var i = 0; i < records.Length; i++)
        {
            var link = links[i];
            records[i] = _outgoing ? new(link.Relationship, link.Type, node, link.Other) : new(link.Relationship, link.Type, link.Other, node);
        }

        return records;
    }

    private readonly record struct Link(int Type, int Other, int Relationship);
}
