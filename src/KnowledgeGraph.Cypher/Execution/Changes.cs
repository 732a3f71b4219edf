using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>
/// The one place where a query writes. It counts what really changed and remembers what was deleted, because a deleted entity may still be in a row.
/// </summary>
internal sealed class Changes(Frame frame)
{
    private HashSet<long>? _deletedNodes;
    private Dictionary<long, RelationshipRecord>? _deletedRelationships;
    private List<long>? _doomed;

    public QueryStatistics Statistics { get; } = new();

    public bool IsDeletedNode(long node) => _deletedNodes is not null && _deletedNodes.Contains(node);

    public bool IsDeletedRelationship(long relationship) => _deletedRelationships is not null && _deletedRelationships.ContainsKey(relationship);

    public RelationshipRecord? DeletedRelationship(long relationship) =>
        _deletedRelationships is not null && _deletedRelationships.TryGetValue(relationship, out var deleted) ? deleted : null;

    /// <summary>The relationship, also where this statement has deleted it: its type and ends stay readable.</summary>
    public RelationshipRecord Relationship(long relationship) =>
        DeletedRelationship(relationship) ?? frame.Graph.Relationship(relationship);

    public void CheckReadable(in Value entity)
    {
        if (entity.Kind == ValueKind.Node ? IsDeletedNode(entity.AsEntityId()) : IsDeletedRelationship(entity.AsEntityId()))
            throw CypherException.Runtime(CypherErrorType.EntityNotFound, CypherErrorDetail.DeletedEntityAccess,
                $"The {entity.Kind.ToString().ToLowerInvariant()} with id {entity.AsEntityId()} has been deleted in this statement.");
    }

    public long CreateNode(ReadOnlySpan<int> labels, List<KeyValuePair<int, Value>> properties)
    {
        Statistics.NodesCreated++;
        Statistics.LabelsAdded += labels.Length;
        Statistics.PropertiesSet += properties.Count;
        return frame.Writer.CreateNode(labels, properties);
    }

    public long CreateRelationship(int type, long start, long end, List<KeyValuePair<int, Value>> properties)
    {
        CheckReadable(Value.Node(start));
        CheckReadable(Value.Node(end));
        Statistics.RelationshipsCreated++;
        Statistics.PropertiesSet += properties.Count;
        return frame.Writer.CreateRelationship(type, start, end, properties);
    }

    public void SetProperty(in Value entity, int key, in Value value)
    {
        CheckReadable(entity);
        var changed = entity.Kind == ValueKind.Node
            ? frame.Writer.SetNodeProperty(entity.AsEntityId(), key, value)
            : frame.Writer.SetRelationshipProperty(entity.AsEntityId(), key, value);
        if (changed) Statistics.PropertiesSet++;
    }

    public void AddLabel(in Value node, int label)
    {
        CheckReadable(node);
        if (frame.Writer.AddLabel(node.AsEntityId(), label)) Statistics.LabelsAdded++;
    }

    public void RemoveLabel(in Value node, int label)
    {
        CheckReadable(node);
        if (frame.Writer.RemoveLabel(node.AsEntityId(), label)) Statistics.LabelsRemoved++;
    }

    public void DeleteRelationship(long relationship)
    {
        _deletedRelationships ??= [];
        if (_deletedRelationships.ContainsKey(relationship)) return;
        _deletedRelationships.Add(relationship, frame.Graph.Relationship(relationship));
        frame.Writer.DeleteRelationship(relationship);
        Statistics.RelationshipsDeleted++;
    }

    /// <summary>Marks the node; it goes with the next <see cref="DeleteDoomed"/> that finds it without relationships.</summary>
    public void DeleteNode(long node, bool detach)
    {
        if (IsDeletedNode(node)) return;
        if (detach)
            foreach (var relationship in frame.Graph.Expand(node, Direction.Both, []).ToList())
                DeleteRelationship(relationship.Id);
        (_deletedNodes ??= []).Add(node);
        (_doomed ??= []).Add(node);
    }

    public void DeleteDoomed()
    {
        if (_doomed is null) return;
        _doomed.RemoveAll(node =>
        {
            if (frame.Graph.Degree(node, Direction.Both, []) > 0) return false;
            frame.Writer.DeleteNode(node);
            Statistics.NodesDeleted++;
            return true;
        });
    }

    /// <summary>Called when the statement has run: a node that was deleted must not have kept relationships.</summary>
    public void Complete()
    {
        DeleteDoomed();
        if (_doomed is [var node, ..])
            throw CypherException.Runtime(CypherErrorType.ConstraintVerificationFailed, CypherErrorDetail.DeleteConnectedNode,
                $"Cannot delete the node with id {node}, because it still has relationships. Delete them first, or use DETACH DELETE.");
    }
}
