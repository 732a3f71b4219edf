using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Procedures;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Schema;

/// <summary>A table that SHOW answers with, with Neo4j's column names.</summary>
/// <param name="Usual">What is shown without YIELD.</param>
/// <param name="Key">The column that <c>SHOW … 'name'</c> asks for.</param>
internal sealed record ShowTable(string[] Columns, string[] Usual, string Key, Func<IGraphReader, IEnumerable<Value[]>> Rows)
{
    /// <summary>The server's table that is asked instead where a server is around the graph.</summary>
    public ServerTable? Server { get; init; }
}

internal static class ShowTables
{
    private static readonly string[] Database =
    [
        "name", "type", "aliases", "access", "databaseID", "serverID", "address", "role", "writer", "requestedStatus", "currentStatus", "statusMessage", "default",
        "home", "currentPrimariesCount", "currentSecondariesCount", "requestedPrimariesCount", "requestedSecondariesCount", "creationTime", "lastStartTime",
        "lastStopTime", "store", "lastCommittedTxn", "replicationLag", "constituents", "options",
    ];

    private static readonly string[] OneDatabase =
        ["name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus", "currentStatus", "statusMessage", "constituents"];

    private static readonly string[] Transaction =
    [
        "database", "transactionId", "currentQueryId", "connectionId", "clientAddress", "username", "currentQuery", "startTime", "status", "elapsedTime",
        "outerTransactionId", "metaData", "parameters", "planner", "runtime", "indexes", "currentQueryStartTime", "currentQueryStatus", "protocol", "requestUri",
        "statusDetails", "resourceInformation", "activeLockCount", "currentQueryActiveLockCount", "cpuTime", "waitTime", "idleTime", "currentQueryElapsedTime",
        "currentQueryCpuTime", "currentQueryWaitTime", "currentQueryIdleTime", "currentQueryAllocatedBytes", "allocatedDirectBytes", "estimatedUsedHeapMemory",
        "pageHits", "pageFaults", "currentQueryPageHits", "currentQueryPageFaults", "initializationStackTrace",
    ];

    private static readonly string[] User = ["user", "roles", "passwordChangeRequired", "suspended", "home"];

    private static readonly string[] Termination = ["transactionId", "username", "message"];

    public static ShowTable Of(ShowTarget target, ProcedureRegistry procedures) => target switch
    {
        ShowTarget.Indexes => Table(
            ["id", "name", "state", "populationPercent", "type", "entityType", "labelsOrTypes", "properties", "indexProvider", "owningConstraint", "lastRead", "readCount",
                "trackedSince", "options", "failureMessage", "createStatement"],
            12, graph => graph.Indexes.OrderBy(index => index.Name, StringComparer.Ordinal).Select(Row)),
        ShowTarget.Constraints => Table(
            ["id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType", "options", "createStatement"],
            8, graph => graph.Constraints.OrderBy(constraint => constraint.Name, StringComparer.Ordinal).Select((constraint, id) => Row(graph, constraint, id))),
        ShowTarget.Procedures => Table(
            ["name", "description", "mode", "worksOnSystem", "signature", "argumentDescription", "returnDescription", "admin", "rolesExecution",
                "rolesBoostedExecution", "isDeprecated", "deprecatedBy", "option"],
            4, _ => procedures.All.Select(Row)),
        ShowTarget.Functions => Table(
            ["name", "category", "description", "signature", "isBuiltIn", "argumentDescription", "returnDescription", "aggregating", "rolesExecution",
                "rolesBoostedExecution", "isDeprecated", "deprecatedBy"],
            3, _ => FunctionCatalog.All.Select(Row)),
        ShowTarget.Settings => Table(
            ["name", "value", "isDynamic", "defaultValue", "description", "startupValue", "isExplicitlySet", "validValues", "isDeprecated"], 5, _ => []),
        ShowTarget.Databases => new(Database, [.. OneDatabase[..^1], "default", "home", "constituents"], "name", Databases) { Server = ServerTable.Databases },
        ShowTarget.OneDatabase => new(Database, OneDatabase, "name", Databases) { Server = ServerTable.Databases },
        ShowTarget.Users => new(User, User, "user", _ => []) { Server = ServerTable.Users },
        ShowTarget.CurrentUser => new(User, User, "user", _ => []) { Server = ServerTable.CurrentUser },
        ShowTarget.Terminations => new(Termination, Termination, "transactionId", _ => []) { Server = ServerTable.TerminatedTransactions },
        _ => new(Transaction, Transaction[..10], "transactionId", _ => []) { Server = ServerTable.Transactions },
    };

    private static ShowTable Table(string[] columns, int usual, Func<IGraphReader, IEnumerable<Value[]>> rows) => new(columns, columns[..usual], "name", rows);

    private static IEnumerable<Value[]> Databases(IGraphReader graph)
    {
        var row = new Dictionary<string, Value>
        {
            ["name"] = Value.Of("neo4j"),
            ["type"] = Value.Of("standard"),
            ["aliases"] = List([]),
            ["access"] = Value.Of("read-write"),
            ["address"] = Value.Of("localhost"),
            ["role"] = Value.Of("primary"),
            ["writer"] = Value.True,
            ["requestedStatus"] = Value.Of("online"),
            ["currentStatus"] = Value.Of("online"),
            ["statusMessage"] = Value.Of(""),
            ["default"] = Value.True,
            ["home"] = Value.True,
            ["currentPrimariesCount"] = Value.Of(1L),
            ["currentSecondariesCount"] = Value.Of(0L),
            ["replicationLag"] = Value.Of(0L),
            ["constituents"] = List([]),
            ["options"] = NoEntries,
        };
        return [[.. Database.Select(column => row.GetValueOrDefault(column))]];
    }

    private static Value NoEntries { get; } = Value.Of(new Dictionary<string, Value>());

    private static Value[] Row(Procedure procedure) =>
    [
        Value.Of(procedure.Signature.Name), Value.Of(procedure.Description), Value.Of("READ"), Value.False,
        Value.Of(TextOf(procedure.Signature)),
        Describe(procedure.Signature.Arguments), Describe(procedure.Signature.Results), Value.False, Value.Null, Value.Null, Value.False, Value.Null, NoEntries,
    ];

    // As in Neo4j, nothing stands behind the arguments where there are no results; Browser trips over an empty list.
    private static string TextOf(ProcedureSignature signature) =>
        $"{signature.Name}({Fields(signature.Arguments)})" + (signature.Results.Count == 0 ? "" : $" :: ({Fields(signature.Results)})");

    private static Value[] Row(FunctionSignature function) =>
    [
        Value.Of(function.Name), Value.Of(function.IsAggregate ? "Aggregating" : "Scalar"), Value.Of(function.IsAggregate ? "Many rows to one value." : "A value for each row."),
        Value.Of(function.ToString()), Value.True, Describe(function.Arguments().Select(argument => new ProcedureField(argument.Name, argument.Type))), Value.Of("ANY"),
        Value.Of(function.IsAggregate), Value.Null, Value.Null, Value.False, Value.Null,
    ];

    private static Value Describe(IEnumerable<ProcedureField> fields) => Value.Of(fields.Select(field => Value.Of(new Dictionary<string, Value>
    {
        ["name"] = Value.Of(field.Name),
        ["type"] = Value.Of(field.Type.TrimEnd('?')),
        ["description"] = Value.Of($"{field.Name} :: {field.Type.TrimEnd('?')}"),
        ["isDeprecated"] = Value.False,
    })).ToArray());

    private static Value[] Row(IndexDefinition index, int id) =>
    [
        Value.Of((long)id), Value.Of(index.Name), Value.Of("ONLINE"), Value.Of(100.0), Value.Of(index.Kind.ToString().ToUpperInvariant()),
        Value.Of(index.Entity.ToString().ToUpperInvariant()), List(index.LabelsOrTypes), List(index.Properties), Value.Of("embedded-1.0"),
        Value.Of(index.OwningConstraint), Value.Null, Value.Null, Value.Null, NoEntries, Value.Of(""), Value.Of(CreateStatements.Of(index)),
    ];

    private static Value[] Row(IGraphReader graph, ConstraintDefinition constraint, int id) =>
    [
        Value.Of((long)id), Value.Of(constraint.Name), Value.Of(CreateStatements.TypeOf(constraint)), Value.Of(constraint.Entity.ToString().ToUpperInvariant()),
        List([constraint.LabelOrType]), List(constraint.Properties), Value.Of(graph.Indexes.FirstOrDefault(index => index.OwningConstraint == constraint.Name)?.Name),
        Value.Null, NoEntries, Value.Of(CreateStatements.Of(constraint)),
    ];

    private static Value List(IEnumerable<string> names) => Value.Of(names.Select(Value.Of).ToArray());

    private static string Fields(IEnumerable<ProcedureField> fields) => string.Join(", ", fields.Select(field => $"{field.Name} :: {field.Type}"));
}
