namespace KnowledgeGraph.Cypher.Values;

/// <summary>A walk through the graph: n + 1 node ids and the n relationship ids between them, in walking order.</summary>
public sealed record PathValue(IReadOnlyList<long> Nodes, IReadOnlyList<long> Relationships)
{
    public int Length => Relationships.Count;

    public bool Equals(PathValue? other) =>
        other is not null && Nodes.SequenceEqual(other.Nodes) && Relationships.SequenceEqual(other.Relationships);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var node in Nodes) hash.Add(node);
        foreach (var relationship in Relationships) hash.Add(relationship);
        return hash.ToHashCode();
    }
}
