namespace KnowledgeGraph.Cypher.Values;

/// <summary>A point in one of Neo4j's four coordinate systems: SRID 4326 and 4979 (WGS 84, degrees and metres), 7203 and 9157 (Cartesian).</summary>
public sealed record PointValue(int Srid, double X, double Y, double? Z = null);
