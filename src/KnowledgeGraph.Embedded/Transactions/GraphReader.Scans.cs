using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Embedded.Transactions;

/// <summary>Scans read a chunk of ids at a time, so that no statement stays open while a caller writes, nests another scan, or forgets about it.</summary>
internal partial class GraphReader
{
    private const int FirstChunk = 32;
    private const int LargestChunk = 4096;

    public IEnumerable<long> Nodes()
    {
        Settle();

        // Nodes made while the scan runs have ids from here on and stay out of it.
        var end = State.NextNode;
        var after = -1L;
        for (var size = FirstChunk; ; size = Math.Min(size * 2, LargestChunk))
        {
            var chunk = new long[size];
            var count = Session.Nodes.Scan(after, end, chunk);
            for (var i = 0; i < count; i++) yield return chunk[i];
            if (count < size) yield break;
            after = chunk[count - 1];
        }
    }

    public IEnumerable<long> NodesWithLabel(int label) => Copy?.NodesWithLabel(label) ?? ScanLabel(label);

    public IEnumerable<long> NodesWithLabel(int label, int key, Value value) => Copy?.NodesWithLabel(label) is { } nodes && NodeColumn(key) is { } column
        ? column.Equal(nodes, value)
        : NodesWithLabel(label).Where(node => Comparison.AreEqual(NodeProperty(node, key), value) == true);

    private IEnumerable<long> ScanLabel(int label)
    {
        Settle();
        var end = State.NextNode;
        var after = -1L;
        var read = Copy?.HasRoom(sizeof(long) * CountNodes(label)) == true ? new List<long>() : null;
        for (var size = FirstChunk; ; size = Math.Min(size * 2, LargestChunk))
        {
            var chunk = new long[size];
            var count = Session.Labels.Scan(label, after, end, chunk);
            for (var i = 0; i < count; i++) yield return chunk[i];
            read?.AddRange(chunk.AsSpan(0, count));
            if (count < size) break;
            after = chunk[count - 1];
        }

        if (read is not null) Copy!.Keep(label, read);
    }

    public IEnumerable<RelationshipRecord> Relationships() => ScanRelationships(type: -1);

    public IEnumerable<RelationshipRecord> RelationshipsOfType(int type) => type < 0 ? [] : ScanRelationships(type);

    private IEnumerable<RelationshipRecord> ScanRelationships(int type)
    {
        Settle();
        var end = State.NextRelationship;
        var after = -1L;
        for (var size = FirstChunk; ; size = Math.Min(size * 2, LargestChunk))
        {
            var chunk = new RelationshipRecord[size];
            var count = Session.Relationships.Scan(type, after, end, chunk);
            for (var i = 0; i < count; i++) yield return chunk[i];
            if (count < size) yield break;
            after = chunk[count - 1].Id;
        }
    }

    private IEnumerable<long> ScanIndex(long index, byte[] from, byte[] end)
    {
        var key = from;
        var entity = -1L;
        for (var size = FirstChunk; ; size = Math.Min(size * 2, LargestChunk))
        {
            var chunk = new long[size];
            var count = Session.Index.Scan(index, ref key, ref entity, end, chunk);
            for (var i = 0; i < count; i++) yield return chunk[i];
            if (count < size) yield break;
        }
    }
}
