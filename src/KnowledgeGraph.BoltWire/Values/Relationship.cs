namespace KnowledgeGraph.Bolt;

internal sealed class Relationship(UnboundRelationship inner, NodeReference start, NodeReference end)
    : Entity(inner.Id, inner.ElementId, inner.Properties), IRelationship
{
    public string Type => inner.Type;

    public long StartNodeId => start.Id;

    public long EndNodeId => end.Id;

    public string StartNodeElementId => start.ElementId;

    public string EndNodeElementId => end.ElementId;

    public bool Equals(IRelationship? other) => other is not null && other.ElementId == ElementId;

    public override bool Equals(object? obj) => Equals(obj as IRelationship);

    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"({StartNodeElementId})-[:{Type} {ElementId}]->({EndNodeElementId})";
}

/// <summary>One end of a relationship.</summary>
internal readonly record struct NodeReference(long Id, string ElementId);
