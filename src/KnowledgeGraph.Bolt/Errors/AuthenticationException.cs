namespace KnowledgeGraph.Bolt;

/// <summary>The server does not accept the credentials.</summary>
public class AuthenticationException : SecurityException
{
    public AuthenticationException(string message) : base(message)
    {
    }

    public AuthenticationException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public AuthenticationException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
