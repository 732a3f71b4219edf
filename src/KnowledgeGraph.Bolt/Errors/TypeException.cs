namespace KnowledgeGraph.Bolt;

/// <summary>A value is of a type that a Cypher expression does not allow.</summary>
public class TypeException : ClientException
{
    public TypeException(string message) : base(message)
    {
    }

    public TypeException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public TypeException(string? code, string message, Exception? innerException = null) : base(code, message, innerException)
    {
    }
}
