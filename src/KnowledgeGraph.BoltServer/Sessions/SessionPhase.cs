namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>
/// Which requests are in order (the protocol's server states; those of a transaction with and without open results are one here).
/// </summary>
internal enum SessionPhase
{
    /// <summary>HELLO is next.</summary>
    Negotiation,

    /// <summary>LOGON is next.</summary>
    Authentication,

    Ready,

    /// <summary>The result of an auto-commit statement is open.</summary>
    Streaming,

    /// <summary>An explicit transaction is open.</summary>
    Transaction,

    /// <summary>Something failed; all is ignored until RESET.</summary>
    Failed,
}
