using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Snapshots;

namespace KnowledgeGraph.Embedded.Transactions;

/// <summary>Parts of the snapshot that are kept in memory for all its readers.</summary>
internal partial class GraphReader
{
    /// <summary>Null for a writer: what it reads changes.</summary>
    internal SnapshotCopy? Copy { get; }

    private CompactAdjacency? Copied(bool outgoing)
    {
        if (Copy?.Adjacency(outgoing) is not { } part) return null;
        return part.Made ?? (part.IsDue() ? part.Make(() => CopyAdjacency(outgoing)) : null);
    }

    private PropertyColumn? NodeColumn(int key)
    {
        if (Copy?.NodeColumn(key) is not { } part) return null;
        return part.Made ?? (part.IsDue() ? part.Make(() => CopyColumn(key, State.NextNode, Session.Nodes.ReadColumn)) : null);
    }

    private PropertyColumn? RelationshipColumn(int key)
    {
        if (Copy?.RelationshipColumn(key) is not { } part) return null;
        return part.Made ?? (part.IsDue() ? part.Make(() => CopyColumn(key, State.NextRelationship, Session.Relationships.ReadColumn)) : null);
    }

    private CompactAdjacency? CopyAdjacency(bool outgoing)
    {
        var relationships = CountRelationships();
        if (!Copy!.TryTake(CompactAdjacency.BytesFor(State.NextNode, relationships))) return null;
        var adjacency = new CompactAdjacency(outgoing, State.NextNode, relationships);
        Table(outgoing).ReadAll(adjacency);
        return adjacency;
    }

    private PropertyColumn? CopyColumn(int key, long records, Func<int, Value[], long> read)
    {
        if (!Copy!.TryTake(records * PropertyColumn.BytesPerValue)) return null;
        var values = new Value[records];
        if (Copy.TryTake(read(key, values))) return new PropertyColumn(values);
        Copy.GiveBack(records * PropertyColumn.BytesPerValue);
        return null;
    }
}
