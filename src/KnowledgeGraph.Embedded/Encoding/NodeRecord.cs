namespace KnowledgeGraph.Embedded.Encoding;

/// <summary>A node as it is kept in memory while a transaction works on it.</summary>
internal sealed class NodeRecord(long id, int[] labels, PropertySet properties)
{
    public long Id { get; } = id;

    /// <summary>Ascending. Replaced, never changed in place.</summary>
    public int[] Labels { get; set; } = labels;

    public PropertySet Properties { get; } = properties;

    public RecordState State { get; set; }
}
