using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Schema;
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
            _ => [[Value.Of("KnowledgeGraph"), Value.Of([Value.Of(typeof(CypherEngine).Assembly.GetName().Version?.ToString(3) ?? "0")]), Value.Of("embedded")]]) with { Server = ServerTable.Components },
        Define("dbms.info", "The engine's id, name and creation date.", ["id STRING", "name STRING", "creationDate STRING"],
            _ => [[Value.Of("system"), Value.Of("system"), Value.Null]]),
        Define("dbms.showCurrentUser", "The user that the query runs for.", ["username STRING", "roles LIST<STRING>", "flags LIST<STRING>"],
            _ => [[Value.Of(""), Value.Null, Value.Of(Array.Empty<Value>())]]) with { Server = ServerTable.CurrentUser },
        Define("dbms.clientConfig", "Settings that clients such as Neo4j Browser ask for.",
            ["name STRING", "description STRING", "value STRING", "dynamic BOOLEAN", "defaultValue STRING", "startupValue STRING", "explicitlySet BOOLEAN", "validValues STRING"], _ => []) with { Server = ServerTable.ClientSettings },
        Define("dbms.listCapabilities", "Capabilities beyond the usual ones.", ["name STRING", "description STRING", "value ANY"], _ => []),
        Define("tx.getMetaData", "What the client said of the transaction.", ["metadata MAP"],
            _ => [[Value.Of(new Dictionary<string, Value>())]]) with { Server = ServerTable.TransactionMetadata },
        Define("db.awaitIndexes", "Waits until indexes are online, which they are from the first.", ["timeOutSeconds? INTEGER"], [], _ => []),
        Define("db.awaitIndex", "Waits until an index is online, which it is from the first.", ["indexName STRING", "timeOutSeconds? INTEGER"], [], IndexRow),
        Define("db.resampleIndex", "Nothing to do: the planner reads the counts as they are.", ["indexName STRING"], [], IndexRow),
        Define("db.resampleOutdatedIndexes", "Nothing to do: the planner reads the counts as they are.", [], [], _ => []),
        Define("db.schema.nodeTypeProperties", "For each combination of labels its properties and their types.",
            ["nodeType STRING", "nodeLabels LIST<STRING>", "propertyName STRING", "propertyTypes LIST<STRING>", "mandatory BOOLEAN"], SchemaProperties.OfNodes),
        Define("db.schema.relTypeProperties", "For each relationship type its properties and their types.",
            ["relType STRING", "propertyName STRING", "propertyTypes LIST<STRING>", "mandatory BOOLEAN"], SchemaProperties.OfRelationships),
        Define("db.schema.visualization", "One node a label and one relationship a combination of type and labels at its ends.",
            ["nodes LIST<NODE>", "relationships LIST<RELATIONSHIP>"], SchemaPicture.Of),
    ];

    internal static Procedure Define(string name, string description, string[] results, Func<IGraphReader, IEnumerable<IReadOnlyList<Value>>> run) =>
        new(new ProcedureSignature(name, [], Fields(results)), (graph, _) => run(graph), description);

    private static Procedure Define(
        string name, string description, string[] arguments, string[] results, Func<(IGraphReader Graph, IReadOnlyList<Value> Arguments), IEnumerable<IReadOnlyList<Value>>> run) =>
        new(new ProcedureSignature(name, Fields(arguments), Fields(results)), (graph, values) => run((graph, values)), description);

    private static IEnumerable<IReadOnlyList<Value>> IndexRow((IGraphReader Graph, IReadOnlyList<Value> Arguments) call)
    {
        var name = call.Arguments[0].AsString();
        return call.Graph.Indexes.Any(index => index.Name == name)
            ? []
            : throw CypherException.Runtime(CypherErrorType.SchemaError, "IndexNotFound", $"There is no index with the name '{name}'.");
    }

    internal static IReadOnlyList<ProcedureField> Fields(string[] fields) =>
        [.. fields.Select(field => field.Split(' ', 2)).Select(parts => new ProcedureField(parts[0].TrimEnd('?'), parts[1], parts[0].EndsWith('?')))];

    private static IEnumerable<IReadOnlyList<Value>> Names(IGraphReader graph, TokenKind kind, Func<int, bool> inUse)
    {
        for (var token = 0; token < graph.TokenCount(kind); token++)
            if (inUse(token))
                yield return [Value.Of(graph.TokenName(kind, token))];
    }
}
