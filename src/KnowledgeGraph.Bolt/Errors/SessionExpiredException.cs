namespace KnowledgeGraph.Bolt;

/// <summary>The server that the session used can no longer serve it; another one may.</summary>
public class SessionExpiredException : Neo4jException
{
    public SessionExpiredException(string message) : base(message)
    {
    }

    public SessionExpiredException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public SessionExpiredException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }

    public override bool IsRetriable => true;
}
