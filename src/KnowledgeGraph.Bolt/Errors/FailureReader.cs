namespace KnowledgeGraph.Bolt;

/// <summary>An exception from a FAILURE's map, in the form before 5.7 (code, message) and since (GQL status and causes).</summary>
internal static class FailureReader
{
    private const int MaxCauses = 32;

    public static Neo4jException Read(IReadOnlyDictionary<string, object?> failure)
    {
        var code = ErrorCodes.Normalised(Text(failure, "neo4j_code") ?? Text(failure, "code") ?? "Neo.DatabaseError.General.UnknownError");
        var message = Text(failure, "message") ?? "The server gave no message.";
        return WithStatus(ErrorCodes.Create(code, message, Cause(failure, 0)), failure);
    }

    private static Neo4jException? Cause(IReadOnlyDictionary<string, object?> failure, int depth)
    {
        if (depth == MaxCauses || failure.GetValueOrDefault("cause") is not Dictionary<string, object?> cause) return null;
        var exception = new Neo4jException(Text(cause, "neo4j_code"), Text(cause, "message") ?? Text(cause, "description") ?? "", Cause(cause, depth + 1));
        return WithStatus(exception, cause);
    }

    private static Neo4jException WithStatus(Neo4jException exception, IReadOnlyDictionary<string, object?> failure)
    {
        if (Text(failure, "gql_status") is not { } status) return exception;
        exception.GqlStatus = status;
        exception.GqlStatusDescription = Text(failure, "description") ?? "";
        exception.GqlDiagnosticRecord = DiagnosticRecord.WithDefaults(failure.GetValueOrDefault("diagnostic_record"));
        exception.GqlRawClassification = Text(exception.GqlDiagnosticRecord, "_classification");
        return exception;
    }

    private static string? Text(IReadOnlyDictionary<string, object?> map, string key) => map.GetValueOrDefault(key) as string;
}
