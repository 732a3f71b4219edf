using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>The runtime errors of values and functions. The caller that knows the place in the query may add it.</summary>
internal static class Raise
{
    public static CypherException Type(string detail, string message) => CypherException.Runtime(CypherErrorType.TypeError, detail, message);

    /// <summary>A TypeError with the detail InvalidArgumentValue: the right function with the wrong kind of value.</summary>
    public static CypherException Value(string function, string expected, in Value actual) =>
        Type(CypherErrorDetail.InvalidArgumentValue, $"{function}() expects {expected}, but got {TypeNames.Of(actual)}.");

    public static CypherException Argument(string detail, string message, Exception? inner = null) =>
        CypherException.Runtime(CypherErrorType.ArgumentError, detail, message, inner: inner);

    public static CypherException Arithmetic(string detail, string message, Exception? inner = null) =>
        CypherException.Runtime(CypherErrorType.ArithmeticError, detail, message, inner: inner);

    public static CypherException Deleted(string what) => CypherException.Runtime(
        CypherErrorType.EntityNotFound, CypherErrorDetail.DeletedEntityAccess, $"The {what} has been deleted in this transaction.");
}
