using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Counts what PROFILE calls hits: each entity, property, label set or index entry that is read or written.</summary>
internal class CountingGraph : IGraphReader
{
    private readonly IGraphReader _graph;

    private protected CountingGraph(IGraphReader graph, Profile profile)
    {
        _graph = graph;
        Profile = profile;
    }

    private protected Profile Profile { get; }

    public IReadOnlyList<IndexDefinition> Indexes => _graph.Indexes;

    public IReadOnlyList<ConstraintDefinition> Constraints => _graph.Constraints;

    public static IGraphReader Of(IGraphReader graph, Profile profile) =>
        graph is IGraphWriter writer ? new CountingWriter(writer, profile) : new CountingGraph(graph, profile);

    public int FindToken(TokenKind kind, string name) => _graph.FindToken(kind, name);

    public string TokenName(TokenKind kind, int token) => _graph.TokenName(kind, token);

    public int TokenCount(TokenKind kind) => _graph.TokenCount(kind);

    public bool NodeExists(long node) => Hit(_graph).NodeExists(node);

    public bool RelationshipExists(long relationship) => Hit(_graph).RelationshipExists(relationship);

    public ReadOnlySpan<int> Labels(long node) => Hit(_graph).Labels(node);

    public bool HasLabel(long node, int label) => Hit(_graph).HasLabel(node, label);

    public Value NodeProperty(long node, int key) => Hit(_graph).NodeProperty(node, key);

    public IReadOnlyList<KeyValuePair<int, Value>> NodeProperties(long node) => Hit(_graph).NodeProperties(node);

    public RelationshipRecord Relationship(long relationship) => Hit(_graph).Relationship(relationship);

    public Value RelationshipProperty(long relationship, int key) => Hit(_graph).RelationshipProperty(relationship, key);

    public IReadOnlyList<KeyValuePair<int, Value>> RelationshipProperties(long relationship) => Hit(_graph).RelationshipProperties(relationship);

    public IEnumerable<long> Nodes() => Each(_graph.Nodes());

    public IEnumerable<long> NodesWithLabel(int label) => Each(_graph.NodesWithLabel(label));

    public IEnumerable<RelationshipRecord> Relationships() => Each(_graph.Relationships());

    public IEnumerable<RelationshipRecord> RelationshipsOfType(int type) => Each(_graph.RelationshipsOfType(type));

    public IEnumerable<RelationshipRecord> Expand(long node, Direction direction, ReadOnlySpan<int> types) => Each(_graph.Expand(node, direction, types));

    public IEnumerable<RelationshipRecord> Between(long node, long other, Direction direction, ReadOnlySpan<int> types) => Each(_graph.Between(node, other, direction, types));

    public long Degree(long node, Direction direction, ReadOnlySpan<int> types) => Hit(_graph).Degree(node, direction, types);

    public long CountNodes(int label = -1) => Hit(_graph).CountNodes(label);

    public long CountRelationships(int type = -1) => Hit(_graph).CountRelationships(type);

    public IEnumerable<long> Seek(IndexDefinition index, ReadOnlySpan<Value> values) => Each(Hit(_graph).Seek(index, values));

    public IEnumerable<long> SeekRange(IndexDefinition index, RangeBound? lower, RangeBound? upper) => Each(Hit(_graph).SeekRange(index, lower, upper));

    public IEnumerable<long> SeekPrefix(IndexDefinition index, string prefix) => Each(Hit(_graph).SeekPrefix(index, prefix));

    public IEnumerable<(long Entity, double Score)> Search(IndexDefinition index, string query) => Each(Hit(_graph).Search(index, query));

    private protected T Hit<T>(T graph)
    {
        Profile.Hit();
        return graph;
    }

    private IEnumerable<T> Each<T>(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            Profile.Hit();
            yield return item;
        }
    }
}

internal sealed class CountingWriter(IGraphWriter graph, Profile profile) : CountingGraph(graph, profile), IGraphWriter
{
    private readonly IGraphWriter _graph = graph;

    public int GetOrAddToken(TokenKind kind, string name) => _graph.GetOrAddToken(kind, name);

    public long CreateNode(ReadOnlySpan<int> labels, IReadOnlyList<KeyValuePair<int, Value>> properties) => Hit(_graph).CreateNode(labels, properties);

    public void DeleteNode(long node) => Hit(_graph).DeleteNode(node);

    public bool AddLabel(long node, int label) => Hit(_graph).AddLabel(node, label);

    public bool RemoveLabel(long node, int label) => Hit(_graph).RemoveLabel(node, label);

    public bool SetNodeProperty(long node, int key, Value value) => Hit(_graph).SetNodeProperty(node, key, value);

    public long CreateRelationship(int type, long start, long end, IReadOnlyList<KeyValuePair<int, Value>> properties) =>
        Hit(_graph).CreateRelationship(type, start, end, properties);

    public void DeleteRelationship(long relationship) => Hit(_graph).DeleteRelationship(relationship);

    public bool SetRelationshipProperty(long relationship, int key, Value value) => Hit(_graph).SetRelationshipProperty(relationship, key, value);

    public void CreateIndex(IndexDefinition index) => _graph.CreateIndex(index);

    public void DropIndex(string name) => _graph.DropIndex(name);

    public void CreateConstraint(ConstraintDefinition constraint) => _graph.CreateConstraint(constraint);

    public void DropConstraint(string name) => _graph.DropConstraint(name);
}
