namespace KnowledgeGraph.Bolt;

/// <summary>A walk: one node more than relationships, in the order walked (a relationship may be walked against its direction).</summary>
public interface IPath : IEquatable<IPath>
{
    INode Start { get; }

    INode End { get; }

    IReadOnlyList<INode> Nodes { get; }

    IReadOnlyList<IRelationship> Relationships { get; }
}
