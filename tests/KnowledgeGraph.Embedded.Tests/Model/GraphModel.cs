using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Embedded.Tests.Model;

/// <summary>The simplest graph that could be right: dictionaries by name. What the engine shows must be told apart from it by nothing.</summary>
internal sealed class GraphModel
{
    public SortedDictionary<long, ModelNode> Nodes { get; } = [];

    public SortedDictionary<long, ModelRelationship> Relationships { get; } = [];

    /// <summary>Name of an index on one property to its label and key.</summary>
    public SortedDictionary<string, (string Label, string Key)> Indexes { get; } = [];

    public GraphModel Copy()
    {
        var copy = new GraphModel();
        foreach (var (id, node) in Nodes) copy.Nodes.Add(id, new([.. node.Labels], new(node.Properties)));
        foreach (var (id, relationship) in Relationships) copy.Relationships.Add(id, relationship with { Properties = new(relationship.Properties) });
        foreach (var (name, index) in Indexes) copy.Indexes.Add(name, index);
        return copy;
    }

    /// <summary>Everything as text; <see cref="Show(IGraphReader)"/> writes the same of an engine.</summary>
    public string Show()
    {
        var text = new StringBuilder();
        foreach (var (id, node) in Nodes)
            Line(text, $"node {id} :{string.Join(':', node.Labels)} {Show(node.Properties)} out {Ends(id, outgoing: true)} in {Ends(id, outgoing: false)}");
        foreach (var (id, relationship) in Relationships)
            Line(text, $"relationship {id} :{relationship.Type} {relationship.Start}->{relationship.End} {Show(relationship.Properties)}");
        Line(text, $"counts {Nodes.Count} {Relationships.Count}");
        foreach (var label in GraphModelNames.Labels)
            Line(text, $"label {label} {string.Join(',', Nodes.Where(node => node.Value.Labels.Contains(label)).Select(node => node.Key))}");
        foreach (var (name, index) in Indexes)
        {
            var entries = Nodes.Where(node => node.Value.Labels.Contains(index.Label) && node.Value.Properties.ContainsKey(index.Key))
                .OrderBy(node => node.Value.Properties[index.Key]).ThenBy(node => node.Key).Select(node => node.Key);
            Line(text, $"index {name} {string.Join(',', entries)}");
        }

        return text.ToString();
    }

    public static string Show(IGraphReader graph)
    {
        var text = new StringBuilder();
        foreach (var id in graph.Nodes())
        {
            var labels = graph.Labels(id).ToArray().Select(label => graph.TokenName(TokenKind.Label, label)).Order(StringComparer.Ordinal);
            Line(text, $"node {id} :{string.Join(':', labels)} {Show(graph, graph.NodeProperties(id))} out {Ends(graph, id, Direction.Outgoing)} in {Ends(graph, id, Direction.Incoming)}");
        }

        foreach (var record in graph.Relationships())
            Line(text, $"relationship {record.Id} :{graph.TokenName(TokenKind.RelationshipType, record.Type)} {record.Start}->{record.End} {Show(graph, graph.RelationshipProperties(record.Id))}");
        Line(text, $"counts {graph.CountNodes()} {graph.CountRelationships()}");
        foreach (var label in GraphModelNames.Labels)
        {
            var token = graph.FindToken(TokenKind.Label, label);
            var found = token < 0 ? [] : graph.NodesWithLabel(token).ToList();
            Assert.Equal(found.Count, token < 0 ? 0 : graph.CountNodes(token));
            Line(text, $"label {label} {string.Join(',', found)}");
        }

        foreach (var index in graph.Indexes.OrderBy(index => index.Name, StringComparer.Ordinal))
            Line(text, $"index {index.Name} {string.Join(',', graph.SeekRange(index, null, null))}");
        return text.ToString();
    }

    private string Ends(long node, bool outgoing) => string.Join(',', Relationships
        .Where(pair => (outgoing ? pair.Value.Start : pair.Value.End) == node).Select(pair => pair.Key));

    private static string Ends(IGraphReader graph, long node, Direction direction)
    {
        var ends = graph.Expand(node, direction, []).Select(record => record.Id).Order().ToList();
        Assert.Equal(ends.Count, graph.Degree(node, direction, []));
        return string.Join(',', ends);
    }

    private static string Show(SortedDictionary<string, long> properties) =>
        string.Join(' ', properties.Select(pair => $"{pair.Key}={pair.Value.ToString(CultureInfo.InvariantCulture)}"));

    private static string Show(IGraphReader graph, IEnumerable<KeyValuePair<int, Value>> properties) =>
        Show(new SortedDictionary<string, long>(properties.ToDictionary(pair => graph.TokenName(TokenKind.PropertyKey, pair.Key), pair => pair.Value.AsInteger())));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}

internal sealed record ModelNode(SortedSet<string> Labels, SortedDictionary<string, long> Properties);

internal sealed record ModelRelationship(string Type, long Start, long End, SortedDictionary<string, long> Properties);

internal static class GraphModelNames
{
    public static readonly string[] Labels = ["A", "B", "C"];
    public static readonly string[] Types = ["R", "S"];
    public static readonly string[] Keys = ["x", "y", "z"];
}
