namespace KnowledgeGraph.Bolt;

/// <summary>The server's codes that a client acts on.</summary>
internal static class ErrorCodes
{
    public const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    public const string ForbiddenOnReadOnlyDatabase = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";
    public const string DatabaseUnavailable = "Neo.TransientError.General.DatabaseUnavailable";
    public const string DatabaseNotFound = "Neo.ClientError.Database.DatabaseNotFound";
    public const string ProcedureNotFound = "Neo.ClientError.Procedure.ProcedureNotFound";
    private const string Security = "Neo.ClientError.Security.";

    /// <summary>Servers before 5.0 call these transient; running the transaction again is not what their user wanted.</summary>
    public static string Normalised(string code) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" => "Neo.ClientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped" => "Neo.ClientError.Transaction.LockClientStopped",
        _ => code,
    };

    public static Neo4jException Create(string code, string message, Exception? cause) => code switch
    {
        Security + "Unauthorized" => new AuthenticationException(code, message, cause),
        Security + "AuthorizationExpired" => new AuthorizationException(code, message, cause),
        Security + "TokenExpired" => new TokenExpiredException(code, message, cause),
        Security + "Forbidden" => new ForbiddenException(code, message, cause),
        DatabaseNotFound => new FatalDiscoveryException(code, message, cause),
        "Neo.ClientError.Statement.ArgumentError" => new StatementArgumentException(code, message, cause),
        "Neo.ClientError.Statement.TypeError" => new TypeException(code, message, cause),
        "Neo.ClientError.Transaction.InvalidBookmark" or "Neo.ClientError.Transaction.InvalidBookmarkMixture" =>
            new InvalidBookmarkException(code, message, cause),
        "Neo.ClientError.Transaction.Terminated" => new TransactionTerminatedException(code, message, cause),
        _ when code.StartsWith(Security, StringComparison.Ordinal) => new SecurityException(code, message, cause),
        _ when code.StartsWith("Neo.ClientError.Request.Invalid", StringComparison.Ordinal) => new ProtocolException(code, message, cause),
        _ when code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) => new ClientException(code, message, cause),
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => new TransientException(code, message, cause),
        _ => new DatabaseException(code, message, cause),
    };
}
