using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded.Snapshots;

/// <summary>
/// Parts of one commit in memory, in the form that whole-graph questions are fast on: adjacency in compressed rows, properties in columns, nodes by label. Each part is made when reading
/// without it has cost about as much as making it, and none that the copy has no room for. Thread-safe; what is made does not change.
/// </summary>
internal sealed class SnapshotCopy
{
    /// <summary>Making a column reads a record a node or relationship in order, which costs about half of finding one.</summary>
    private const int RecordsPerRead = 2;
    private const long FewestReads = 256;

    private readonly CopiedPart<PropertyColumn>[] _nodeColumns;
    private readonly CopiedPart<PropertyColumn>[] _relationshipColumns;
    private readonly CopiedPart<CompactAdjacency> _outgoing;
    private readonly CopiedPart<CompactAdjacency> _incoming;
    private readonly LabelNodes[] _labels;
    private long _free;

    public SnapshotCopy(GraphState state, long mostBytes)
    {
        Version = state.Version;
        _free = mostBytes;
        var (nodes, relationships) = (state.NextNode, state.NextRelationship);
        _nodeColumns = Columns(state.Keys, nodes);
        _relationshipColumns = Columns(state.Keys, relationships);
        var perList = 4 + (relationships / Math.Max(1, nodes));
        var price = relationships >= int.MaxValue || nodes >= int.MaxValue ? long.MaxValue : Math.Max(FewestReads, relationships / perList);
        (_outgoing, _incoming) = (new(price), new(price));
        _labels = new LabelNodes[state.Labels];
    }

    public long Version { get; }

    /// <summary>Null for a key that this commit does not know.</summary>
    public CopiedPart<PropertyColumn>? NodeColumn(int key) => (uint)key < (uint)_nodeColumns.Length ? _nodeColumns[key] : null;

    /// <inheritdoc cref="NodeColumn"/>
    public CopiedPart<PropertyColumn>? RelationshipColumn(int key) => (uint)key < (uint)_relationshipColumns.Length ? _relationshipColumns[key] : null;

    public CopiedPart<CompactAdjacency> Adjacency(bool outgoing) => outgoing ? _outgoing : _incoming;

    /// <summary>The nodes of a label where a scan has left them; else null.</summary>
    public long[]? NodesWithLabel(int label) => (uint)label < (uint)_labels.Length ? Volatile.Read(ref _labels[label])?.Nodes : null;

    /// <summary>A scan has read all nodes of the label.</summary>
    public void Keep(int label, List<long> nodes)
    {
        if ((uint)label < (uint)_labels.Length && _labels[label] is null && TryTake(nodes.Count * sizeof(long)))
            Volatile.Write(ref _labels[label], new LabelNodes([.. nodes]));
    }

    /// <summary>Takes so many bytes of what the copy may have; false where there is no room for them.</summary>
    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _free, -bytes) >= 0)
        {
            RunningQuery.Kept(bytes);
            return true;
        }

        Interlocked.Add(ref _free, bytes);
        return false;
    }

    /// <summary>Undoes <see cref="TryTake"/> for a part that was not kept.</summary>
    public void GiveBack(long bytes)
    {
        Interlocked.Add(ref _free, bytes);
        RunningQuery.Kept(-bytes);
    }

    /// <summary>Whether so many bytes could be taken now.</summary>
    public bool HasRoom(long bytes) => Interlocked.Read(ref _free) >= bytes;

    private static CopiedPart<PropertyColumn>[] Columns(int keys, long records)
    {
        var columns = new CopiedPart<PropertyColumn>[keys];
        var price = records >= int.MaxValue ? long.MaxValue : Math.Max(FewestReads, records / RecordsPerRead);
        for (var i = 0; i < keys; i++) columns[i] = new(price);
        return columns;
    }

    private sealed record LabelNodes(long[] Nodes);
}
