namespace KnowledgeGraph.Storage.Queries;

/// <summary>A parameter that is missing, not known to the query, or not of its type. The message says what to give.</summary>
public sealed class QueryParameterException(string parameter, string message) : Exception(message)
{
    public string Parameter { get; } = parameter;
}
