namespace KnowledgeGraph.Cypher.Values;

/// <summary>The types a Cypher value can have. Temporal names follow Cypher: <c>Time</c> and <c>DateTime</c> carry an offset or zone.</summary>
public enum ValueKind : byte
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    Bytes,
    List,
    Map,
    Node,
    Relationship,
    Path,
    Date,
    LocalTime,
    Time,
    LocalDateTime,
    DateTime,
    Duration,
    Point,
}
