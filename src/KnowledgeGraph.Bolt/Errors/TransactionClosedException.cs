namespace KnowledgeGraph.Bolt;

/// <summary>The transaction is over.</summary>
public class TransactionClosedException : ClientException
{
    public TransactionClosedException(string message) : base(message)
    {
    }

    public TransactionClosedException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public TransactionClosedException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
