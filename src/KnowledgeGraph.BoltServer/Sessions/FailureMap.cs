using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>FAILURE in the form before Bolt 5.7 or since, where GQL's status stands beside Neo4j's code.</summary>
internal static class FailureMap
{
    private const string General = "50N42";

    public static BoltMessage Of(BoltVersion version, string code, string message)
    {
        if (version < BoltVersion.V5_7)
            return new BoltMessage(MessageTag.Failure, new Dictionary<string, object?> { ["code"] = code, ["message"] = message });
        var (status, description) = Status(code);
        return new BoltMessage(MessageTag.Failure, new Dictionary<string, object?>
        {
            ["neo4j_code"] = code,
            ["message"] = message,
            ["gql_status"] = status,
            ["description"] = description,
            ["diagnostic_record"] = new Dictionary<string, object?>
            {
                ["OPERATION"] = "",
                ["OPERATION_CODE"] = "0",
                ["CURRENT_SCHEMA"] = "/",
                ["_classification"] = Classification(code),
            },
        });
    }

    private static (string Status, string Description) Status(string code) => code switch
    {
        "Neo.ClientError.Statement.SyntaxError" => ("42001", "error: syntax error or access rule violation - invalid syntax"),
        "Neo.ClientError.Statement.ParameterMissing" => ("42N51", "error: syntax error or access rule violation - invalid parameter"),
        "Neo.ClientError.Statement.TypeError" => ("22G03", "error: data exception - invalid value type"),
        "Neo.ClientError.Procedure.ProcedureNotFound" => ("42N08", "error: syntax error or access rule violation - no such procedure"),
        "Neo.ClientError.Database.DatabaseNotFound" => ("22N51", "error: data exception - database not found"),
        "Neo.ClientError.Schema.ConstraintValidationFailed" => ("22N41", "error: data exception - node or relationship property constraint violation"),
        BoltFailure.Unauthorized => ("42NFF", "error: syntax error or access rule violation - permission/access denied"),
        BoltFailure.Forbidden => ("42NFF", "error: syntax error or access rule violation - permission/access denied"),
        BoltFailure.Terminated => ("25N01", "error: invalid transaction state - transaction terminated"),
        BoltFailure.Invalid => ("08N06", "error: connection exception - protocol error"),
        _ => (General, "error: general processing exception - unexpected error"),
    };

    private static string Classification(string code) => code.Split('.') switch
    {
        [_, "ClientError", ..] => "CLIENT_ERROR",
        [_, "TransientError", ..] => "TRANSIENT_ERROR",
        _ => "DATABASE_ERROR",
    };
}
