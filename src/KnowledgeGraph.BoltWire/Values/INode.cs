namespace KnowledgeGraph.Bolt;

/// <summary>A node: labels and properties. Two are equal when their element ids are.</summary>
public interface INode : IEntity, IEquatable<INode>
{
    IReadOnlyList<string> Labels { get; }
}
