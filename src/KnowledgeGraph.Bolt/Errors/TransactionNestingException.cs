namespace KnowledgeGraph.Bolt;

/// <summary>The session has an open transaction; it can have one at a time.</summary>
public class TransactionNestingException : ClientException
{
    public TransactionNestingException(string message) : base(message)
    {
    }

    public TransactionNestingException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public TransactionNestingException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
