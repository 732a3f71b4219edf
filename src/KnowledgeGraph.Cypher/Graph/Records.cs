using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Graph;

public enum TokenKind
{
    Label,
    RelationshipType,
    PropertyKey,
}

public enum Direction
{
    Outgoing,
    Incoming,
    Both,
}

/// <summary>A relationship without its properties.</summary>
public readonly record struct RelationshipRecord(long Id, int Type, long Start, long End)
{
    /// <summary>The node at the other end; for a loop the node itself.</summary>
    public long Other(long node) => node == Start ? End : Start;
}

public readonly record struct RangeBound(Value Value, bool Inclusive);

public enum EntityKind
{
    Node,
    Relationship,
}

public enum IndexKind
{
    Range,
    Text,
    FullText,
    Lookup,
}

/// <summary>An index by names. One label or type and one or more properties; a full-text index may have several of both.</summary>
/// <param name="OwningConstraint">The name of the uniqueness constraint that this index backs, or null.</param>
public sealed record IndexDefinition(
    string Name, IndexKind Kind, EntityKind Entity, IReadOnlyList<string> LabelsOrTypes, IReadOnlyList<string> Properties, string? OwningConstraint = null);

public enum ConstraintKind
{
    Uniqueness,
    Existence,
    Key,
}

public sealed record ConstraintDefinition(string Name, ConstraintKind Kind, EntityKind Entity, string LabelOrType, IReadOnlyList<string> Properties);

/// <summary>A write would break a constraint. The message says which constraint, which values and which entity holds them.</summary>
public sealed class ConstraintViolationException(string message) : Exception(message);
