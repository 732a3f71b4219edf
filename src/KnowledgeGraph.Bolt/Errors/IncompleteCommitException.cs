namespace KnowledgeGraph.Bolt;

/// <summary>
/// The connection was lost after COMMIT was sent and before its answer came: the transaction may or may not have happened.
/// Never retried here, since the work might be done twice; a caller whose work may be repeated (MERGE by key) can run it again.
/// </summary>
public sealed class IncompleteCommitException(string message, Exception? innerException) : ServiceUnavailableException(message, innerException)
{
    public override bool IsRetriable => false;
}
