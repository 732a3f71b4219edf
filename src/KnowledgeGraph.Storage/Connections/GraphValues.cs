namespace KnowledgeGraph.Storage.Connections;

/// <summary>A node as a query returned it. <see cref="ElementId"/> means something within one store only, and only until the node is deleted.</summary>
public sealed record GraphNode(string ElementId, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties);

public sealed record GraphRelationship(
    string ElementId, string Type, string StartElementId, string EndElementId, IReadOnlyDictionary<string, object?> Properties);

/// <summary>n + 1 nodes and the n relationships between them, in walking order.</summary>
public sealed record GraphPath(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphRelationship> Relationships);

/// <summary>Months, days, seconds and nanoseconds, kept apart as Cypher does.</summary>
public sealed record GraphDuration(long Months, long Days, long Seconds, int Nanoseconds);

/// <summary>SRID 4326 and 4979 are WGS 84 (degrees, metres), 7203 and 9157 Cartesian.</summary>
public sealed record GraphPoint(int Srid, double X, double Y, double? Z = null);
