using static KnowledgeGraph.Storage.Text.CypherName;

namespace KnowledgeGraph.Storage.Copying;

/// <summary>
/// The statements of a copy, and of counting what there is. Labels and types cannot be parameters, so they become part of the text; they come from the graph and are quoted.
/// </summary>
internal static class CopyCypher
{
    public const string FindMarker = $"MATCH (m:{GraphInventory.Marker}) RETURN m.digest AS digest";

    public const string SetMarker = $"MERGE (m:{GraphInventory.Marker} {{digest: $digest}})";

    public const string RemoveMarker = $"MATCH (m:{GraphInventory.Marker}) DELETE m";

    public static string ReadNodes(string label) => $"MATCH (n:{Quote(label)}) WHERE n.id IS NOT NULL RETURN labels(n) AS labels, properties(n) AS properties";

    public static string WriteNodes(string key, IEnumerable<string> others) =>
        $"UNWIND $rows AS row MERGE (n:{Quote(key)} {{id: row.id}}) SET n = row{string.Concat(others.Select(label => $", n:{Quote(label)}"))}";

    /// <summary>One row a start node, so that all its relationships of the kind go into one transaction: after a stop a start node has all of them or none.</summary>
    public static string ReadRelationships(RelationshipKind kind) => $"""
        MATCH (a:{Quote(kind.From)})
        WHERE a.id IS NOT NULL AND EXISTS {Pattern(kind)}
        RETURN a.id AS id, [{Step(kind)} WHERE b.id IS NOT NULL | [b.id, properties(r)]] AS ends
        """;

    public static string FindWritten(RelationshipKind kind) =>
        $"UNWIND $ids AS id MATCH (a:{Quote(kind.From)} {{id: id}}) WHERE EXISTS {Pattern(kind)} RETURN id";

    public static string WriteRelationships(RelationshipKind kind) => $"""
        UNWIND $rows AS row
        MATCH (a:{Quote(kind.From)} {"{"}id: row.from{"}"})
        MATCH (b:{Quote(kind.To)} {"{"}id: row.to{"}"})
        CREATE (a)-[r:{Quote(kind.Type)}]->(b)
        SET r = row.properties
        """;

    public static string CountNodes(string label) => $"MATCH (n:{Quote(label)}) RETURN count(n) AS count";

    public static string CountRelationships(string type) => $"MATCH ()-[r:{Quote(type)}]->() RETURN count(r) AS count";

    private static string Pattern(RelationshipKind kind) => $"{{ (a)-[:{Quote(kind.Type)}]->(:{Quote(kind.To)}) }}";

    private static string Step(RelationshipKind kind) => $"(a)-[r:{Quote(kind.Type)}]->(b:{Quote(kind.To)})";
}
