using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>Which properties nodes and relationships have, and of which types. Reads all of them.</summary>
internal static class SchemaProperties
{
    public static IEnumerable<IReadOnlyList<Value>> OfNodes(IGraphReader graph)
    {
        var kinds = new SortedDictionary<string, (Value Labels, Uses Uses)>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes())
        {
            QueryBudget.StepCurrent();
            string[] labels = [.. graph.Labels(node).ToArray().Select(label => graph.TokenName(TokenKind.Label, label)).Order(StringComparer.Ordinal)];
            var name = string.Concat(labels.Select(label => $":`{label}`"));
            if (!kinds.TryGetValue(name, out var kind)) kinds.Add(name, kind = (Value.Of(labels.Select(Value.Of).ToArray()), new Uses()));
            kind.Uses.Add(graph.NodeProperties(node));
        }

        return kinds.SelectMany(kind => kind.Value.Uses.Rows(graph).Select(row => (Value[])[Value.Of(kind.Key), kind.Value.Labels, .. row]));
    }

    public static IEnumerable<IReadOnlyList<Value>> OfRelationships(IGraphReader graph)
    {
        var kinds = new SortedDictionary<string, Uses>(StringComparer.Ordinal);
        foreach (var relationship in graph.Relationships())
        {
            QueryBudget.StepCurrent();
            var name = $":`{graph.TokenName(TokenKind.RelationshipType, relationship.Type)}`";
            if (!kinds.TryGetValue(name, out var uses)) kinds.Add(name, uses = new Uses());
            uses.Add(graph.RelationshipProperties(relationship.Id));
        }

        return kinds.SelectMany(kind => kind.Value.Rows(graph).Select(row => (Value[])[Value.Of(kind.Key), .. row]));
    }

    /// <summary>The properties of one kind of nodes or relationships: how often each is there, and its types by Neo4j's names for Java's.</summary>
    private sealed class Uses
    {
        private readonly Dictionary<int, (long Count, SortedSet<string> Types)> _properties = [];
        private long _entities;

        public void Add(IReadOnlyList<KeyValuePair<int, Value>> properties)
        {
            _entities++;
            foreach (var (key, value) in properties)
            {
                var (count, types) = _properties.TryGetValue(key, out var known) ? known : (0, new SortedSet<string>(StringComparer.Ordinal));
                types.Add(NameOf(value));
                _properties[key] = (count + 1, types);
            }
        }

        public IEnumerable<Value[]> Rows(IGraphReader graph) => _properties.Count == 0
            ? [[Value.Null, Value.Null, Value.False]]
            : _properties.Select(property => (Name: graph.TokenName(TokenKind.PropertyKey, property.Key), property.Value)).OrderBy(property => property.Name, StringComparer.Ordinal)
                .Select(property => (Value[])[Value.Of(property.Name), Value.Of(property.Value.Types.Select(Value.Of).ToArray()), Value.Of(property.Value.Count == _entities)]);

        private static string NameOf(in Value value) => value.Kind switch
        {
            ValueKind.Integer => "Long",
            ValueKind.Float => "Double",
            ValueKind.Bytes => "ByteArray",
            ValueKind.List when value.AsList() is [var first, ..] => NameOf(first) + "Array",
            ValueKind.List => "StringArray",
            var kind => kind.ToString(),
        };
    }
}
