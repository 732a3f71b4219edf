namespace KnowledgeGraph.Bolt;

/// <summary>The server failed to do what was asked for.</summary>
public class DatabaseException : Neo4jException
{
    public DatabaseException(string message) : base(message)
    {
    }

    public DatabaseException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public DatabaseException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
