using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>
/// Changes within one write transaction; reads through the same object see them at once.
/// Constraints are enforced when a value is set (uniqueness) or when the transaction's statement ends (existence);
/// a violation is a <see cref="ConstraintViolationException"/>.
/// </summary>
public interface IGraphWriter : IGraphReader
{
    int GetOrAddToken(TokenKind kind, string name);

    long CreateNode(ReadOnlySpan<int> labels, IReadOnlyList<KeyValuePair<int, Value>> properties);

    /// <summary>Removes the node. Its relationships must be gone by then: the query engine sees to that.</summary>
    void DeleteNode(long node);

    /// <returns>False where the node had it already.</returns>
    bool AddLabel(long node, int label);

    /// <returns>False where the node did not have it.</returns>
    bool RemoveLabel(long node, int label);

    /// <summary>A null value removes the property.</summary>
    /// <returns>False where nothing changed (same kind and value, or removing what is not there).</returns>
    bool SetNodeProperty(long node, int key, Value value);

    long CreateRelationship(int type, long start, long end, IReadOnlyList<KeyValuePair<int, Value>> properties);

    void DeleteRelationship(long relationship);

    /// <inheritdoc cref="SetNodeProperty"/>
    bool SetRelationshipProperty(long relationship, int key, Value value);

    /// <summary>Builds the index from what is there. The name must be free.</summary>
    void CreateIndex(IndexDefinition index);

    void DropIndex(string name);

    /// <summary>Checks what is there, then guards what comes. The name must be free.</summary>
    void CreateConstraint(ConstraintDefinition constraint);

    void DropConstraint(string name);
}
