namespace KnowledgeGraph.Bolt;

/// <summary>The server could not do it now (a deadlock, a full memory pool, a leader change): run the transaction again.</summary>
public class TransientException : Neo4jException
{
    public TransientException(string message) : base(message)
    {
    }

    public TransientException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public TransientException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }

    public override bool IsRetriable => true;
}
