namespace KnowledgeGraph.Bolt;

/// <summary>No connection became free within the acquisition time-out; the pool may be too small, or sessions are not closed.</summary>
public class ConnectionAcquisitionTimeoutException : ClientException
{
    public ConnectionAcquisitionTimeoutException(string message) : base(message)
    {
    }

    public ConnectionAcquisitionTimeoutException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public ConnectionAcquisitionTimeoutException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
