namespace KnowledgeGraph.Bolt;

/// <summary>Puts a path together: its nodes and relationships are sent once each, and indices tell the walk.</summary>
internal static class PathReader
{
    public static Path Read(ref PackStreamReader reader, int depth)
    {
        var nodes = new Node[reader.ReadListHeader()];
        for (var i = 0; i < nodes.Length; i++)
        {
            var (tag, fields) = reader.ReadStructHeader();
            if (tag != StructTag.Node || fields is not (3 or 4)) throw new ProtocolException("A path's nodes must be nodes.");
            nodes[i] = StructReader.Node(ref reader, fields == 4, depth);
        }

        var relationships = new UnboundRelationship[reader.ReadListHeader()];
        for (var i = 0; i < relationships.Length; i++)
        {
            var (tag, fields) = reader.ReadStructHeader();
            if (tag != StructTag.UnboundRelationship || fields is not (3 or 4)) throw new ProtocolException("A path's relationships must be relationships.");
            relationships[i] = StructReader.Unbound(ref reader, fields == 4, depth);
        }

        var steps = reader.ReadListHeader();
        if (nodes.Length == 0 || steps % 2 != 0) throw new ProtocolException("A path has no node, or half a step.");
        var walkedNodes = new List<INode>(steps / 2 + 1) { nodes[0] };
        var walked = new List<IRelationship>(steps / 2);
        for (var i = 0; i < steps; i += 2)
        {
            var number = reader.ReadInt32(-relationships.Length, relationships.Length);
            var node = nodes[reader.ReadInt32(0, nodes.Length - 1)];
            if (number == 0) throw new ProtocolException("A path's relationships are counted from 1.");
            var (from, to) = number > 0 ? (walkedNodes[^1], (INode)node) : (node, walkedNodes[^1]);
            walked.Add(new Relationship(relationships[Math.Abs(number) - 1],
                new NodeReference(from.Id, from.ElementId), new NodeReference(to.Id, to.ElementId)));
            walkedNodes.Add(node);
        }

        return new Path(walkedNodes, walked);
    }
}
