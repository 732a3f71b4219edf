using System.Text;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Conformance.Tests.Tck;

/// <summary>Writes a result value in the canonical form of <see cref="TckTerm"/>.</summary>
internal static class TckRendering
{
    public static string Of(Value value, IGraphReader graph, bool sortLists) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => TckTerm.OfInteger(value.AsInteger()),
        ValueKind.Float => TckTerm.OfFloat(value.AsFloat()),
        ValueKind.String => TckTerm.OfString(value.AsString()),
        ValueKind.List => TckTerm.OfList(value.AsList().Select(element => Of(element, graph, sortLists)), sortLists),
        ValueKind.Map => TckTerm.OfMap(value.AsMap().Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, graph, sortLists)))),
        ValueKind.Node => Node(value.AsEntityId(), graph),
        ValueKind.Relationship => Relationship(value.AsEntityId(), graph),
        ValueKind.Path => Path(value.AsPath(), graph),
        _ => TckTerm.OfString(ValueText.ToText(value)),
    };

    private static string Node(long node, IGraphReader graph) => TckTerm.OfNode(
        graph.Labels(node).ToArray().Select(label => graph.TokenName(TokenKind.Label, label)), Properties(graph.NodeProperties(node), graph));

    private static string Relationship(long relationship, IGraphReader graph) => TckTerm.OfRelationship(
        graph.TokenName(TokenKind.RelationshipType, graph.Relationship(relationship).Type), Properties(graph.RelationshipProperties(relationship), graph));

    private static IEnumerable<KeyValuePair<string, string>> Properties(IEnumerable<KeyValuePair<int, Value>> properties, IGraphReader graph) =>
        properties.Select(p => KeyValuePair.Create(graph.TokenName(TokenKind.PropertyKey, p.Key), Of(p.Value, graph, sortLists: false)));

    private static string Path(PathValue path, IGraphReader graph)
    {
        var text = new StringBuilder("<").Append(Node(path.Nodes[0], graph));
        for (var i = 0; i < path.Length; i++)
        {
            var forward = graph.Relationship(path.Relationships[i]).Start == path.Nodes[i];
            text.Append(forward ? "-" : "<-").Append(Relationship(path.Relationships[i], graph)).Append(forward ? "->" : "-").Append(Node(path.Nodes[i + 1], graph));
        }
        return text.Append('>').ToString();
    }
}
