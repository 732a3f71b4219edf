namespace KnowledgeGraph.Bolt;

/// <summary>A relationship from its start node to its end node. Two are equal when their element ids are.</summary>
public interface IRelationship : IEntity, IEquatable<IRelationship>
{
    string Type { get; }

    long StartNodeId { get; }

    long EndNodeId { get; }

    string StartNodeElementId { get; }

    string EndNodeElementId { get; }
}
