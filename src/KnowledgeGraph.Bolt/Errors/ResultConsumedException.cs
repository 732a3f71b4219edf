namespace KnowledgeGraph.Bolt;

/// <summary>The result was consumed, or its transaction is over: there are no records any more.</summary>
public class ResultConsumedException : ClientException
{
    public ResultConsumedException(string message) : base(message)
    {
    }

    public ResultConsumedException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public ResultConsumedException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
