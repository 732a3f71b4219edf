using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>
/// What the query engine asks of a graph. Labels, relationship types and property keys are small non-negative tokens; -1 stands for a name that the graph has never seen.
/// Reading an entity that does not exist gives empty answers (null property, no labels), never an exception, unless said otherwise.
/// </summary>
public interface IGraphReader
{
    int FindToken(TokenKind kind, string name);

    string TokenName(TokenKind kind, int token);

    /// <summary>Number of tokens ever made of this kind; tokens are 0 to this number - 1.</summary>
    int TokenCount(TokenKind kind);

    bool NodeExists(long node);

    bool RelationshipExists(long relationship);

    /// <summary>Label tokens in ascending order.</summary>
    ReadOnlySpan<int> Labels(long node);

    /// <summary>Whether <see cref="Labels"/> has the label, without reading the node where the engine can avoid it.</summary>
    bool HasLabel(long node, int label) => Labels(node).Contains(label);

    Value NodeProperty(long node, int key);

    IReadOnlyList<KeyValuePair<int, Value>> NodeProperties(long node);

    /// <exception cref="KeyNotFoundException">There is no such relationship.</exception>
    RelationshipRecord Relationship(long relationship);

    Value RelationshipProperty(long relationship, int key);

    IReadOnlyList<KeyValuePair<int, Value>> RelationshipProperties(long relationship);

    /// <summary>All nodes, in id order.</summary>
    IEnumerable<long> Nodes();

    /// <summary>Nodes that carry the label, in id order.</summary>
    IEnumerable<long> NodesWithLabel(int label);

    /// <summary>Those of <see cref="NodesWithLabel(int)"/> whose property equals a value (Cypher's =). No index is asked.</summary>
    IEnumerable<long> NodesWithLabel(int label, int key, Value value) =>
        NodesWithLabel(label).Where(node => Comparison.AreEqual(NodeProperty(node, key), value) == true);

    IEnumerable<RelationshipRecord> Relationships();

    IEnumerable<RelationshipRecord> RelationshipsOfType(int type);

    /// <summary>
    /// The relationships at a node. <paramref name="types"/> empty means all types; a loop is given once for <see cref="Direction.Both"/>.
    /// The sequence may be read while the graph is written by the same transaction: it gives the state at the first MoveNext.
    /// </summary>
    IEnumerable<RelationshipRecord> Expand(long node, Direction direction, ReadOnlySpan<int> types);

    /// <summary>The relationships of <see cref="Expand"/> whose other end is <paramref name="other"/>, without reading the rest: both nodes may be hubs.</summary>
    IEnumerable<RelationshipRecord> Between(long node, long other, Direction direction, ReadOnlySpan<int> types);

    /// <summary>How many relationships <see cref="Expand"/> would give, without reading them where the engine can avoid it.</summary>
    long Degree(long node, Direction direction, ReadOnlySpan<int> types);

    /// <param name="label">A label token, or -1 for all nodes.</param>
    long CountNodes(int label = -1);

    /// <param name="type">A type token, or -1 for all relationships.</param>
    long CountRelationships(int type = -1);

    IReadOnlyList<IndexDefinition> Indexes { get; }

    IReadOnlyList<ConstraintDefinition> Constraints { get; }

    /// <summary>Entities whose indexed properties equal <paramref name="values"/> (Cypher's =, so never null), one value an indexed property.</summary>
    IEnumerable<long> Seek(IndexDefinition index, ReadOnlySpan<Value> values);

    /// <summary>Entities of a one-property range index between two bounds of the same kind, ascending; a null bound is open.</summary>
    IEnumerable<long> SeekRange(IndexDefinition index, RangeBound? lower, RangeBound? upper);

    /// <summary>Entities of a one-property range index whose string starts with <paramref name="prefix"/>, ascending.</summary>
    IEnumerable<long> SeekPrefix(IndexDefinition index, string prefix);

    /// <summary>Entities that match a full-text query, best first. Scores are positive, higher is better.</summary>
    IEnumerable<(long Entity, double Score)> Search(IndexDefinition index, string query);
}
