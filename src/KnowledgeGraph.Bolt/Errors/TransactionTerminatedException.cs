namespace KnowledgeGraph.Bolt;

/// <summary>The transaction was ended by the server or after an earlier error of its own.</summary>
public class TransactionTerminatedException : ClientException
{
    public TransactionTerminatedException(string message) : base(message)
    {
    }

    public TransactionTerminatedException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public TransactionTerminatedException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
