namespace KnowledgeGraph.Bolt;

/// <summary>The database does not exist, so no server can be found for it.</summary>
public class FatalDiscoveryException : ClientException
{
    public FatalDiscoveryException(string message) : base(message)
    {
    }

    public FatalDiscoveryException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public FatalDiscoveryException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
