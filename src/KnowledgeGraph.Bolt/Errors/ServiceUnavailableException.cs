namespace KnowledgeGraph.Bolt;

/// <summary>No server could be reached, or the connection was lost.</summary>
public class ServiceUnavailableException : Neo4jException
{
    public ServiceUnavailableException(string message) : base(message)
    {
    }

    public ServiceUnavailableException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public ServiceUnavailableException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }

    public override bool IsRetriable => true;
}
