using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>Full-text search, best first.</summary>
internal static class FullTextProcedures
{
    public static IReadOnlyList<Procedure> All { get; } = [Define("queryNodes", "node NODE", EntityKind.Node), Define("queryRelationships", "relationship RELATIONSHIP", EntityKind.Relationship)];

    private static Procedure Define(string name, string column, EntityKind entity) => new(
        new ProcedureSignature(
            "db.index.fulltext." + name,
            BuiltInProcedures.Fields(["indexName STRING", "queryString STRING", "options? MAP?"]),
            BuiltInProcedures.Fields([column, "score FLOAT"])),
        (graph, arguments) => Search(graph, arguments, entity),
        "Searches a full-text index; options: skip, limit.");

    private static IEnumerable<IReadOnlyList<Value>> Search(IGraphReader graph, IReadOnlyList<Value> arguments, EntityKind entity)
    {
        var name = arguments[0].AsString();
        var index = graph.Indexes.FirstOrDefault(index => index.Name == name && index.Kind == IndexKind.FullText && index.Entity == entity)
            ?? throw CypherException.Runtime(CypherErrorType.ProcedureError, "IndexNotFound", $"There is no full-text index of this kind with the name '{name}'.");
        var hits = graph.Search(index, arguments[1].AsString());
        if (Option(arguments[2], "skip") is { } skip) hits = hits.Skip(skip);
        if (Option(arguments[2], "limit") is { } limit) hits = hits.Take(limit);
        return hits.Select(hit => new[] { entity == EntityKind.Node ? Value.Node(hit.Entity) : Value.Relationship(hit.Entity), Value.Of(hit.Score) });
    }

    private static int? Option(in Value options, string name) =>
        options.Kind == ValueKind.Map && options.AsMap().TryGetValue(name, out var value) && value.Kind == ValueKind.Integer
            ? (int)Math.Clamp(value.AsInteger(), 0, int.MaxValue)
            : null;
}
