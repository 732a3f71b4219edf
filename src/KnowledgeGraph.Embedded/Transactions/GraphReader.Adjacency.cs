using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded.Transactions;

internal partial class GraphReader
{
    public IEnumerable<RelationshipRecord> Expand(long node, Direction direction, ReadOnlySpan<int> types)
    {
        if (direction != Direction.Both) return Side(node, direction == Direction.Outgoing, types);
        var outgoing = Side(node, outgoing: true, types);
        var incoming = Side(node, outgoing: false, types);
        if (incoming.Length == 0) return outgoing;

        // A loop is in both tables.
        var both = new List<RelationshipRecord>(outgoing.Length + incoming.Length);
        both.AddRange(outgoing);
        foreach (var record in incoming)
            if (record.Start != record.End) both.Add(record);
        return both;
    }

    public IEnumerable<RelationshipRecord> Between(long node, long other, Direction direction, ReadOnlySpan<int> types)
    {
        if (direction != Direction.Both) return SideBetween(node, other, direction == Direction.Outgoing, types);
        var outgoing = SideBetween(node, other, outgoing: true, types);
        return node == other ? outgoing : [.. outgoing, .. SideBetween(node, other, outgoing: false, types)];
    }

    public long Degree(long node, Direction direction, ReadOnlySpan<int> types) => direction switch
    {
        Direction.Outgoing => SideDegree(node, outgoing: true, types),
        Direction.Incoming => SideDegree(node, outgoing: false, types),
        _ => Expand(node, Direction.Both, types) is IReadOnlyCollection<RelationshipRecord> both ? both.Count : 0,
    };

    private AdjacencyTable Table(bool outgoing) => outgoing ? Session.Outgoing : Session.Incoming;

    private RelationshipRecord[] Side(long node, bool outgoing, ReadOnlySpan<int> types)
    {
        if (Copied(outgoing) is { } copied) return copied.Read(node, types);
        if (Whole(node, outgoing) is { } whole) return types.IsEmpty ? whole : Filter(whole, types);
        if (types.IsEmpty) return Table(outgoing).Read(node, limit: -1);
        if (types.Length == 1) return OfType(node, types[0], outgoing);
        var found = new List<RelationshipRecord>();
        for (var i = 0; i < types.Length; i++)
            if (types[..i].IndexOf(types[i]) < 0) found.AddRange(OfType(node, types[i], outgoing));
        return [.. found];
    }

    /// <summary>A hub's relationships of one type: a query that comes to a hub comes to it often.</summary>
    private RelationshipRecord[] OfType(long node, int type, bool outgoing)
    {
        if (IsSnapshot && Session.KeptOfType.TryGet((node, type, outgoing), out var kept)) return kept;
        var list = Table(outgoing).ReadType(node, type);
        if (IsSnapshot && list.Length <= GraphSession.LongestKeptOfType) Session.KeptOfType.Add((node, type, outgoing), list);
        return list;
    }

    private RelationshipRecord[] SideBetween(long node, long other, bool outgoing, ReadOnlySpan<int> types)
    {
        if (Copied(outgoing) is { } copied) return copied.Between(node, other, types);
        // Only what is kept already: reading a whole list to find one relationship costs more than asking for that one.
        if (Session.KeptAdjacency.TryGet((node, outgoing), out var kept) && kept.Length <= GraphSession.LongestKeptAdjacency)
        {
            var found = Array.FindAll(kept, record => record.Other(node) == other);
            return types.IsEmpty || found.Length == 0 ? found : Filter(found, types);
        }

        if (types.IsEmpty) return Table(outgoing).ReadBetween(node, other);
        if (types.Length == 1) return Table(outgoing).ReadBetween(node, types[0], other);
        var ofTypes = new List<RelationshipRecord>();
        for (var i = 0; i < types.Length; i++)
            if (types[..i].IndexOf(types[i]) < 0) ofTypes.AddRange(Table(outgoing).ReadBetween(node, types[i], other));
        return [.. ofTypes];
    }

    private long SideDegree(long node, bool outgoing, ReadOnlySpan<int> types)
    {
        if (Copied(outgoing) is { } copied) return copied.Degree(node, types);
        if (Whole(node, outgoing) is { } whole) return types.IsEmpty ? whole.Length : Filter(whole, types).Length;
        if (types.IsEmpty) return Table(outgoing).Count(node);
        var count = 0L;
        for (var i = 0; i < types.Length; i++)
            if (types[..i].IndexOf(types[i]) < 0) count += Table(outgoing).CountType(node, types[i]);
        return count;
    }

    /// <summary>The node's list where it is short enough to keep, else null.</summary>
    protected RelationshipRecord[]? Whole(long node, bool outgoing)
    {
        var kept = Session.KeptAdjacency;
        if (!kept.TryGet((node, outgoing), out var list))
        {
            list = Table(outgoing).Read(node, GraphSession.LongestKeptAdjacency + 1);

            // Of a long list the beginning is kept: its length says that it is not the whole, and saves reading it again.
            kept.Add((node, outgoing), list);
        }

        return list.Length <= GraphSession.LongestKeptAdjacency ? list : null;
    }

    private static RelationshipRecord[] Filter(RelationshipRecord[] list, ReadOnlySpan<int> types)
    {
        var count = 0;
        foreach (ref readonly var record in list.AsSpan())
            if (types.Contains(record.Type)) count++;
        if (count == list.Length) return list;
        if (count == 0) return [];
        var kept = new RelationshipRecord[count];
        count = 0;
        foreach (ref readonly var record in list.AsSpan())
            if (types.Contains(record.Type)) kept[count++] = record;
        return kept;
    }
}
