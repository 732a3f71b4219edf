namespace KnowledgeGraph.Bolt;

/// <summary>A bookmark is not one of this database's.</summary>
public class InvalidBookmarkException : ClientException
{
    public InvalidBookmarkException(string message) : base(message)
    {
    }

    public InvalidBookmarkException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public InvalidBookmarkException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
