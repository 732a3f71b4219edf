using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>Procedures about the graph as a whole, with Neo4j's names and columns.</summary>
internal static class BuiltInProcedures
{
    public static IReadOnlyList<Procedure> All { get; } =
    [
        Define("db.labels", "Labels in use.", ["label STRING"], graph => Names(graph, TokenKind.Label, token => graph.CountNodes(token) > 0)),
        Define("db.relationshipTypes", "Relationship types in use.", ["relationshipType STRING"],
            graph => Names(graph, TokenKind.RelationshipType, token => graph.CountRelationships(token) > 0)),
        Define("db.propertyKeys", "Property keys ever used.", ["propertyKey STRING"], graph => Names(graph, TokenKind.PropertyKey, _ => true)),
        Define("db.ping", "Whether the database answers.", ["success BOOLEAN"], _ => [[Value.True]]),
        Define("db.info", "The database's id, name and creation date.", ["id STRING", "name STRING", "creationDate STRING"],
            _ => [[Value.Of("neo4j"), Value.Of("neo4j"), Value.Null]]),
        Define("dbms.components", "Name, versions and edition of the engine.", ["name STRING", "versions LIST<STRING>", "edition STRING"],
            _ => [[Value.Of("KnowledgeGraph"), Value.Of([Value.Of(typeof(CypherEngine).Assembly.GetName().Version?.ToString(3) ?? "0")]), Value.Of("embedded")]]),
        Define("db.schema.visualization", "One node a label and one relationship a combination of type and labels at its ends.",
            ["nodes LIST<MAP>", "relationships LIST<MAP>"], SchemaPicture.Of),
    ];

    internal static Procedure Define(string name, string description, string[] results, Func<IGraphReader, IEnumerable<IReadOnlyList<Value>>> run) =>
        new(new ProcedureSignature(name, [], Fields(results)), (graph, _) => run(graph), description);

    internal static IReadOnlyList<ProcedureField> Fields(string[] fields) =>
        [.. fields.Select(field => field.Split(' ', 2)).Select(parts => new ProcedureField(parts[0].TrimEnd('?'), parts[1], parts[0].EndsWith('?')))];

    private static IEnumerable<IReadOnlyList<Value>> Names(IGraphReader graph, TokenKind kind, Func<int, bool> inUse)
    {
        for (var token = 0; token < graph.TokenCount(kind); token++)
            if (inUse(token))
                yield return [Value.Of(graph.TokenName(kind, token))];
    }
}
