namespace KnowledgeGraph.Cypher.Checking;

/// <summary>What can be known of a value before the query runs.</summary>
internal enum TypeKind
{
    /// <summary>Nothing is known.</summary>
    Any,
    Null,
    Boolean,
    Integer,
    Float,
    String,
    List,
    Map,
    Node,
    Relationship,
    Path,

    /// <summary>Dates, times and durations.</summary>
    Temporal,
    Point,
}
