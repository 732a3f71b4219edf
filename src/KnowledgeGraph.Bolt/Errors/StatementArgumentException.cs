namespace KnowledgeGraph.Bolt;

/// <summary>A value is not what a Cypher function or clause allows.</summary>
public class StatementArgumentException : ClientException
{
    public StatementArgumentException(string message) : base(message)
    {
    }

    public StatementArgumentException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public StatementArgumentException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
