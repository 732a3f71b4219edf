namespace KnowledgeGraph.Bolt;

/// <summary>The server sent nothing for as long as it promised to send something at least (its recv-timeout hint).</summary>
public class ConnectionReadTimeoutException : ServiceUnavailableException
{
    public ConnectionReadTimeoutException(string message) : base(message)
    {
    }

    public ConnectionReadTimeoutException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public ConnectionReadTimeoutException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
