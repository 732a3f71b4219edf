namespace KnowledgeGraph.Bolt;

/// <summary>A value is finer than the .NET type asked for.</summary>
public class ValueTruncationException : ClientException
{
    public ValueTruncationException(string message) : base(message)
    {
    }

    public ValueTruncationException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public ValueTruncationException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }

    internal static ValueTruncationException For(object value, string type) => new($"{value} is finer than {type}.");
}
