namespace KnowledgeGraph.Bolt;

/// <summary>The user may not do this.</summary>
public class ForbiddenException : SecurityException
{
    public ForbiddenException(string message) : base(message)
    {
    }

    public ForbiddenException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public ForbiddenException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
