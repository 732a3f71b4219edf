using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Schema;

/// <summary>A table that SHOW answers with, with Neo4j's column names. Without YIELD only the first <see cref="Usual"/> columns are shown.</summary>
internal sealed record ShowTable(string[] Columns, int Usual, Func<IGraphReader, IEnumerable<Value[]>> Rows);

internal static class ShowTables
{
    public static ShowTable Of(ShowTarget target, ProcedureRegistry procedures) => target switch
    {
        ShowTarget.Indexes => new(
            ["id", "name", "state", "populationPercent", "type", "entityType", "labelsOrTypes", "properties", "indexProvider", "owningConstraint", "createStatement"], 10,
            graph => graph.Indexes.OrderBy(index => index.Name, StringComparer.Ordinal).Select(Row)),
        ShowTarget.Constraints => new(
            ["id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType", "createStatement"], 8,
            graph => graph.Constraints.OrderBy(constraint => constraint.Name, StringComparer.Ordinal).Select((constraint, id) => Row(graph, constraint, id))),
        ShowTarget.Procedures => new(
            ["name", "description", "mode", "worksOnSystem", "signature"], 4, _ => procedures.All.Select(procedure => (Value[])
            [
                Value.Of(procedure.Signature.Name), Value.Of(procedure.Description), Value.Of("READ"), Value.False,
                Value.Of($"{procedure.Signature.Name}({Fields(procedure.Signature.Arguments)}) :: ({Fields(procedure.Signature.Results)})"),
            ])),
        ShowTarget.Functions => new(
            ["name", "category", "description", "isBuiltIn"], 3, _ => FunctionCatalog.All.Select(function => (Value[])
            [
                Value.Of(function.Name), Value.Of(function.IsAggregate ? "Aggregating" : "Scalar"), Value.Of($"{function.MinArguments} or more arguments"), Value.True,
            ])),
        ShowTarget.Databases => new(
            ["name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus", "currentStatus", "statusMessage", "default", "home", "constituents"], 13,
            _ => [[Value.Of("neo4j"), Value.Of("standard"), List([]), Value.Of("read-write"), Value.Of("localhost"), Value.Of("primary"), Value.True,
                Value.Of("online"), Value.Of("online"), Value.Of(""), Value.True, Value.True, List([])]]),
        _ => new(["database", "transactionId", "currentQueryId", "username", "currentQuery", "startTime", "status", "elapsedTime"], 8, _ => []),
    };

    private static Value[] Row(IndexDefinition index, int id) =>
    [
        Value.Of((long)id), Value.Of(index.Name), Value.Of("ONLINE"), Value.Of(100.0), Value.Of(index.Kind.ToString().ToUpperInvariant()),
        Value.Of(index.Entity.ToString().ToUpperInvariant()), List(index.LabelsOrTypes), List(index.Properties), Value.Of("embedded-1.0"),
        Value.Of(index.OwningConstraint), Value.Of(CreateStatements.Of(index)),
    ];

    private static Value[] Row(IGraphReader graph, ConstraintDefinition constraint, int id) =>
    [
        Value.Of((long)id), Value.Of(constraint.Name), Value.Of(CreateStatements.TypeOf(constraint)), Value.Of(constraint.Entity.ToString().ToUpperInvariant()),
        List([constraint.LabelOrType]), List(constraint.Properties), Value.Of(graph.Indexes.FirstOrDefault(index => index.OwningConstraint == constraint.Name)?.Name),
        Value.Null, Value.Of(CreateStatements.Of(constraint)),
    ];

    private static Value List(IEnumerable<string> names) => Value.Of(names.Select(Value.Of).ToArray());

    private static string Fields(IEnumerable<ProcedureField> fields) => string.Join(", ", fields.Select(field => $"{field.Name} :: {field.Type}"));
}
