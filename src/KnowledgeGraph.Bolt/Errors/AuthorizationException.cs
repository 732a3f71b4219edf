namespace KnowledgeGraph.Bolt;

/// <summary>What the server knew of the user has expired; a new connection asks again.</summary>
public class AuthorizationException : SecurityException
{
    public AuthorizationException(string message) : base(message)
    {
    }

    public AuthorizationException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public AuthorizationException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }

    public override bool IsRetriable => true;
}
