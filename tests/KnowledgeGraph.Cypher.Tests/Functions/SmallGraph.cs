using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Functions;

/// <summary>
/// Two nodes and a relationship to read: <c>(0:Actor:Person {name: 'Ada', age: 36})-[0:KNOWS {since: 1833}]->(1)</c>. Everything else has been deleted.
/// </summary>
internal sealed class SmallGraph : IGraphReader
{
    private static readonly string[] Labels = ["Actor", "Person"];
    private static readonly string[] Types = ["KNOWS"];
    private static readonly string[] Keys = ["name", "age", "since"];
    private static readonly int[] LabelsOfAda = [0, 1];

    public IReadOnlyList<IndexDefinition> Indexes => [];

    public IReadOnlyList<ConstraintDefinition> Constraints => [];

    public int FindToken(TokenKind kind, string name) => Array.IndexOf(Names(kind), name);

    public string TokenName(TokenKind kind, int token) => Names(kind)[token];

    public int TokenCount(TokenKind kind) => Names(kind).Length;

    public bool NodeExists(long node) => node is 0 or 1;

    public bool RelationshipExists(long relationship) => relationship == 0;

    ReadOnlySpan<int> IGraphReader.Labels(long node) => node == 0 ? LabelsOfAda : [];

    public Value NodeProperty(long node, int key) => (node, key) switch
    {
        (0, 0) => Value.Of("Ada"),
        (0, 1) => Value.Of(36L),
        _ => Value.Null,
    };

    public IReadOnlyList<KeyValuePair<int, Value>> NodeProperties(long node) =>
        node == 0 ? [new(0, Value.Of("Ada")), new(1, Value.Of(36L))] : [];

    public RelationshipRecord Relationship(long relationship) =>
        relationship == 0 ? new RelationshipRecord(0, 0, 0, 1) : throw new KeyNotFoundException();

    public Value RelationshipProperty(long relationship, int key) => (relationship, key) == (0, 2) ? Value.Of(1833L) : Value.Null;

    public IReadOnlyList<KeyValuePair<int, Value>> RelationshipProperties(long relationship) =>
        relationship == 0 ? [new(2, Value.Of(1833L))] : [];

    public IEnumerable<long> Nodes() => [0, 1];

    public IEnumerable<long> NodesWithLabel(int label) => [0];

    public IEnumerable<RelationshipRecord> Relationships() => [Relationship(0)];

    public IEnumerable<RelationshipRecord> RelationshipsOfType(int type) => Relationships();

    public IEnumerable<RelationshipRecord> Expand(long node, Direction direction, ReadOnlySpan<int> types) => throw new NotSupportedException();

    public IEnumerable<RelationshipRecord> Between(long node, long other, Direction direction, ReadOnlySpan<int> types) => throw new NotSupportedException();

    public long Degree(long node, Direction direction, ReadOnlySpan<int> types) => throw new NotSupportedException();

    public long CountNodes(int label = -1) => 2;

    public long CountRelationships(int type = -1) => 1;

    public IEnumerable<long> Seek(IndexDefinition index, ReadOnlySpan<Value> values) => throw new NotSupportedException();

    public IEnumerable<long> SeekRange(IndexDefinition index, RangeBound? lower, RangeBound? upper) => throw new NotSupportedException();

    public IEnumerable<long> SeekPrefix(IndexDefinition index, string prefix) => throw new NotSupportedException();

    public IEnumerable<(long Entity, double Score)> Search(IndexDefinition index, string query) => throw new NotSupportedException();

    private static string[] Names(TokenKind kind) => kind switch
    {
        TokenKind.Label => Labels,
        TokenKind.RelationshipType => Types,
        _ => Keys,
    };
}
