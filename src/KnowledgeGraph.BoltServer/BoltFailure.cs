namespace KnowledgeGraph.BoltServer;

/// <summary>What a client is told in a FAILURE: a status code of Neo4j's and a message for people.</summary>
internal sealed class BoltFailure(string code, string message, bool closes = false) : Exception(message)
{
    public const string Invalid = "Neo.ClientError.Request.Invalid";
    public const string Unauthorized = "Neo.ClientError.Security.Unauthorized";
    public const string Forbidden = "Neo.ClientError.Security.Forbidden";
    public const string AccessMode = "Neo.ClientError.Statement.AccessMode";
    public const string Terminated = "Neo.TransientError.Transaction.Terminated";

    public string Code { get; } = code;

    /// <summary>After it the connection is closed.</summary>
    public bool Closes { get; } = closes;

    /// <summary>The client broke the protocol.</summary>
    public static BoltFailure Protocol(string message) => new(Invalid, message, closes: true);
}
