using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Embedded.Encoding;

/// <summary>A relationship as it is kept in memory while a transaction works on it.</summary>
internal sealed class RelationshipEntry(RelationshipRecord record, PropertySet properties)
{
    public RelationshipRecord Record { get; } = record;

    public PropertySet Properties { get; } = properties;

    public RecordState State { get; set; }
}
