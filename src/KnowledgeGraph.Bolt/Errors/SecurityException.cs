namespace KnowledgeGraph.Bolt;

/// <summary>The server refuses for reasons of security.</summary>
public class SecurityException : Neo4jException
{
    public SecurityException(string message) : base(message)
    {
    }

    public SecurityException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public SecurityException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
