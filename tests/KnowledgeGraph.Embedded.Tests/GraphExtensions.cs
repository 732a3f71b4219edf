using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Embedded.Tests;

/// <summary>Lets tests speak in names instead of tokens.</summary>
internal static class GraphExtensions
{
    /// <summary>Begins a write that ends with the test.</summary>
    public static IGraphWriteTransaction StartWriting(this IPropertyGraph graph) => graph.BeginWrite(TestContext.Current.CancellationToken);

    public static long Node(this IGraphWriter graph, string label, params (string Key, Value Value)[] properties) =>
        graph.CreateNode([graph.GetOrAddToken(TokenKind.Label, label)], graph.Pairs(properties));

    public static long Relationship(this IGraphWriter graph, long start, string type, long end, params (string Key, Value Value)[] properties) =>
        graph.CreateRelationship(graph.GetOrAddToken(TokenKind.RelationshipType, type), start, end, graph.Pairs(properties));

    public static bool Set(this IGraphWriter graph, long node, string key, Value value) =>
        graph.SetNodeProperty(node, graph.GetOrAddToken(TokenKind.PropertyKey, key), value);

    public static Value Get(this IGraphReader graph, long node, string key) => graph.NodeProperty(node, graph.FindToken(TokenKind.PropertyKey, key));

    public static int Label(this IGraphReader graph, string name) => graph.FindToken(TokenKind.Label, name);

    public static IndexDefinition Index(this IGraphReader graph, string name) => graph.Indexes.Single(index => index.Name == name);

    public static KeyValuePair<int, Value>[] Pairs(this IGraphWriter graph, (string Key, Value Value)[] properties) =>
        Array.ConvertAll(properties, property => KeyValuePair.Create(graph.GetOrAddToken(TokenKind.PropertyKey, property.Key), property.Value));

    public static ConstraintDefinition Unique(string label, string key) => new($"{label}_{key}", ConstraintKind.Uniqueness, EntityKind.Node, label, [key]);

    public static IndexDefinition Range(string name, string label, params string[] keys) => new(name, IndexKind.Range, EntityKind.Node, [label], keys);
}
