namespace KnowledgeGraph.Bolt;

/// <summary>Writes what only servers send (nodes, relationships, paths) and vectors.</summary>
internal readonly struct GraphWriter(ValueWriter values, ValueDialect dialect)
{
    private readonly PackStreamWriter pack = values.Pack;

    public bool TryWrite(object value, int depth)
    {
        switch (value)
        {
            case INode node: Write(node, depth); break;
            case IRelationship relationship: Write(relationship, depth); break;
            case UnboundRelationship relationship: Write(relationship, depth); break;
            case IPath path: Write(path, depth); break;
            case IVector vector:
                if (!dialect.Vectors) throw new ProtocolException("Vectors need Bolt 6.0; this server speaks an older version.");
                var (marker, data) = VectorCodec.Encode(vector);
                pack.WriteStructHeader(StructTag.Vector, 2);
                pack.Write([marker]);
                pack.Write(data.AsSpan());
                break;
            default: return false;
        }

        return true;
    }

    private void Write(INode node, int depth)
    {
        pack.WriteStructHeader(StructTag.Node, dialect.ElementIds ? 4 : 3);
        pack.Write(node.Id);
        pack.WriteListHeader(node.Labels.Count);
        foreach (var label in node.Labels) pack.Write(label);
        values.WriteMap(node.Properties, depth);
        if (dialect.ElementIds) pack.Write(node.ElementId);
    }

    private void Write(IRelationship relationship, int depth)
    {
        pack.WriteStructHeader(StructTag.Relationship, dialect.ElementIds ? 8 : 5);
        pack.Write(relationship.Id);
        pack.Write(relationship.StartNodeId);
        pack.Write(relationship.EndNodeId);
        pack.Write(relationship.Type);
        values.WriteMap(relationship.Properties, depth);
        if (!dialect.ElementIds) return;
        pack.Write(relationship.ElementId);
        pack.Write(relationship.StartNodeElementId);
        pack.Write(relationship.EndNodeElementId);
    }

    private void Write(UnboundRelationship relationship, int depth)
    {
        pack.WriteStructHeader(StructTag.UnboundRelationship, dialect.ElementIds ? 4 : 3);
        pack.Write(relationship.Id);
        pack.Write(relationship.Type);
        values.WriteMap(relationship.Properties, depth);
        if (dialect.ElementIds) pack.Write(relationship.ElementId);
    }

    private void Write(IPath path, int depth)
    {
        var nodes = path.Nodes.Distinct().ToList();
        var relationships = path.Relationships.Distinct().ToList();
        pack.WriteStructHeader(StructTag.Path, 3);
        pack.WriteListHeader(nodes.Count);
        foreach (var node in nodes) Write(node, depth);
        pack.WriteListHeader(relationships.Count);
        foreach (var r in relationships)
            Write(new UnboundRelationship(r.Id, r.ElementId, r.Type, r.Properties.ToDictionary(p => p.Key, p => p.Value)), depth);
        pack.WriteListHeader(path.Relationships.Count * 2);
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            var relationship = path.Relationships[i];
            var forwards = relationship.StartNodeElementId == path.Nodes[i].ElementId;
            var number = relationships.IndexOf(relationship) + 1;
            pack.Write(forwards ? number : -number);
            pack.Write(nodes.IndexOf(path.Nodes[i + 1]));
        }
    }
}
