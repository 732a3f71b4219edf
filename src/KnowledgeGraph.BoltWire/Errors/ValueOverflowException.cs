namespace KnowledgeGraph.Bolt;

/// <summary>A value is outside the range of the .NET type asked for.</summary>
public class ValueOverflowException : ClientException
{
    public ValueOverflowException(string message) : base(message)
    {
    }

    public ValueOverflowException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public ValueOverflowException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }

    internal static ValueOverflowException For(object value, string type) => new($"{value} is outside the range of {type}.");
}
