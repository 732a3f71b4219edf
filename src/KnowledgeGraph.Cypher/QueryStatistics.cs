namespace KnowledgeGraph.Cypher;

/// <summary>What a statement changed. A write that leaves a value as it was does not count.</summary>
public sealed class QueryStatistics
{
    public long NodesCreated { get; internal set; }

    public long NodesDeleted { get; internal set; }

    public long RelationshipsCreated { get; internal set; }

    public long RelationshipsDeleted { get; internal set; }

    public long PropertiesSet { get; internal set; }

    public long LabelsAdded { get; internal set; }

    public long LabelsRemoved { get; internal set; }

    public long IndexesAdded { get; internal set; }

    public long IndexesRemoved { get; internal set; }

    public long ConstraintsAdded { get; internal set; }

    public long ConstraintsRemoved { get; internal set; }
}
