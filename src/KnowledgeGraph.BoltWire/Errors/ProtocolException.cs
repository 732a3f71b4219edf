namespace KnowledgeGraph.Bolt;

/// <summary>The two sides do not understand each other: bytes, messages or values that Bolt does not allow.</summary>
public class ProtocolException : Neo4jException
{
    public ProtocolException(string message) : base(message)
    {
    }

    public ProtocolException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public ProtocolException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
