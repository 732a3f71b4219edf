namespace KnowledgeGraph.Bolt;

/// <summary>Anything that goes wrong between this client and a server. Messages hold no credentials.</summary>
public class Neo4jException : Exception
{
    public Neo4jException()
    {
    }

    public Neo4jException(string message) : base(message)
    {
    }

    public Neo4jException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public Neo4jException(string? code, string message) : base(message) => Code = code;

    public Neo4jException(string? code, string message, Exception? innerException) : base(message, innerException) => Code = code;

    /// <summary>The server's code, such as <c>Neo.ClientError.Statement.SyntaxError</c>; null for errors found on this side.</summary>
#nullable disable annotations // as the official driver's
    public string Code { get; set; }
#nullable restore annotations

    /// <summary>The GQL status (five characters), from Bolt 5.7; before, and on this side, <c>50N42</c>.</summary>
    public string GqlStatus { get; internal set; } = "50N42";

    public string GqlStatusDescription { get; internal set; } = "error: general processing exception - unexpected error";

    /// <summary>CLIENT_ERROR, TRANSIENT_ERROR, DATABASE_ERROR or what the server says; null where it says nothing.</summary>
    public string? GqlRawClassification { get; internal set; }

    public IReadOnlyDictionary<string, object?> GqlDiagnosticRecord { get; internal set; } = new Dictionary<string, object?>();

    /// <summary>Running the same transaction again may succeed.</summary>
    public virtual bool IsRetriable => false;
}
