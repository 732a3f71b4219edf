namespace KnowledgeGraph.Cypher.Errors;

/// <summary>Neo4j's status codes for our errors, so that its drivers and tools classify them as they would Neo4j's own.</summary>
internal static class Neo4jStatus
{
    public static string CodeOf(CypherErrorType type, string detail) => type switch
    {
        CypherErrorType.ProcedureError when detail == CypherErrorDetail.ProcedureNotFound => "Neo.ClientError.Procedure.ProcedureNotFound",
        CypherErrorType.ProcedureError => "Neo.ClientError.Procedure.ProcedureCallFailed",
        // Neo4j knows one code for a broken constraint and for a node that still has relationships.
        CypherErrorType.ConstraintVerificationFailed or CypherErrorType.ConstraintValidationFailed => "Neo.ClientError.Schema.ConstraintValidationFailed",
        CypherErrorType.SchemaError => $"Neo.ClientError.Schema.{detail}",
        CypherErrorType.SemanticError when detail == CypherErrorDetail.GraphNotFound => "Neo.ClientError.Database.DatabaseNotFound",
        CypherErrorType.SemanticError when detail == CypherErrorDetail.UnsupportedAdministrationCommand => "Neo.ClientError.Statement.UnsupportedAdministrationCommand",
        CypherErrorType.AccessError => "Neo.ClientError.Statement.AccessMode",
        CypherErrorType.ResourceError when detail == CypherErrorDetail.TransactionTimedOut => "Neo.ClientError.Transaction.TransactionTimedOut",
        CypherErrorType.ResourceError => "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        _ => $"Neo.ClientError.Statement.{type}",
    };
}
