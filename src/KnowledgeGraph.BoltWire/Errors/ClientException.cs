namespace KnowledgeGraph.Bolt;

/// <summary>The request is wrong: sending it again as it is fails again.</summary>
public class ClientException : Neo4jException
{
    public ClientException(string message) : base(message)
    {
    }

    public ClientException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public ClientException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
