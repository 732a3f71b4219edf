namespace KnowledgeGraph.Bolt;

/// <summary>The bearer token has expired.</summary>
public class TokenExpiredException : SecurityException
{
    public TokenExpiredException(string message) : base(message)
    {
    }

    public TokenExpiredException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public TokenExpiredException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
