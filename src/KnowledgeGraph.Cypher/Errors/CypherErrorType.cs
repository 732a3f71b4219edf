namespace KnowledgeGraph.Cypher.Errors;

/// <summary>The family of a Cypher error, by the names that the openCypher TCK uses; the last three are for what the TCK does not cover.</summary>
public enum CypherErrorType
{
    SyntaxError,
    SemanticError,
    ParameterMissing,
    TypeError,
    ArgumentError,
    ArithmeticError,
    EntityNotFound,
    PropertyNotFound,
    LabelNotFound,
    ProcedureError,
    ConstraintVerificationFailed,
    ConstraintValidationFailed,

    /// <summary>An index or constraint exists already, or does not exist.</summary>
    SchemaError,

    /// <summary>An update through a connection that may only read.</summary>
    AccessError,

    /// <summary>A limit on time, rows or memory was reached.</summary>
    ResourceError,
}
