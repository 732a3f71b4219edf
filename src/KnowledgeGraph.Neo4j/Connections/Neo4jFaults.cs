using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>What the driver throws, in the words of the store.</summary>
internal static class Neo4jFaults
{
    /// <summary>Whether the driver tries the transaction again: such a fault must reach it as it is.</summary>
    public static bool IsPassing(Exception fault) => fault is TransientException or ServiceUnavailableException or SessionExpiredException;

    /// <summary>Null where the fault is none of the driver's.</summary>
    /// <param name="host">Host and port, for people.</param>
    public static Exception? Translate(Exception fault, string host) => fault switch
    {
        AuthenticationException => new Neo4jUnavailableException(
            $"Neo4j at {host} refuses the user or the password.", "Set NEO4J_USER and NEO4J_PASSWORD. After several wrong passwords the server refuses for a few seconds.", fault)
        { IsLasting = true },
        SecurityException { Code: { Length: > 0 } code } => new CypherStatementException(code, fault.Message, fault),
        SecurityException => new Neo4jUnavailableException(
            $"No secure connection to Neo4j at {host}: {fault.Message}", "Use neo4j+s:// for a server with a trusted certificate, neo4j+ssc:// for one that signed its own, neo4j:// for one without TLS.", fault)
        { IsLasting = true },
        ServiceUnavailableException when LastOf(fault) is TransientException last => new CypherStatementException(last.Code ?? "Neo.TransientError.General.UnknownError", last.Message, fault),
        ServiceUnavailableException or SessionExpiredException => Unreachable(LastOf(fault), host, fault),
        Neo4jException { Code: "Neo.ClientError.Database.DatabaseNotFound" } => new Neo4jUnavailableException(
            $"Neo4j at {host}: {fault.Message}", "Set NEO4J_DATABASE to a database that is there; Community has neo4j alone.", fault)
        { IsLasting = true },
        Neo4jException { Code: { Length: > 0 } code } => new CypherStatementException(code, fault.Message, fault),
        Neo4jException => Unreachable(fault, host, fault),
        _ => null,
    };

    /// <summary>The same for the first contact, where the driver also lets pass what the network says.</summary>
    public static Exception? TranslateContact(Exception fault, string host) =>
        fault is IOException or System.Net.Sockets.SocketException or NotSupportedException ? Unreachable(fault, host, fault) : Translate(fault, host);

    private static Neo4jUnavailableException Unreachable(Exception last, string host, Exception fault) => new(
        $"Neo4j at {host} does not answer: {FirstLine(last.Message)}",
        "See that the server runs and that host and port are right (Bolt is 7687, not the 7474 of Browser), then run the same again: what is in the store already is not written twice.",
        fault);

    // After the last try the driver tells of all of them. What lies deepest says most: "Connection refused".
    private static Exception LastOf(Exception fault) => fault switch
    {
        TransientException => fault,
        AggregateException { InnerExceptions: [.., var last] } => LastOf(last),
        // These say only that something was waited for, and whoever waited says for what.
        { InnerException: { } inner and not (OperationCanceledException or EndOfStreamException) } => LastOf(inner),
        _ => fault,
    };

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r', '.', ' ') + ".";
}
