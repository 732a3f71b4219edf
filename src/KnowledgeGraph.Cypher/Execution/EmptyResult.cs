using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>A result without rows.</summary>
internal sealed class EmptyResult(IReadOnlyList<string> columns, QueryStatistics statistics, string? plan) : IQueryResult
{
    public IReadOnlyList<string> Columns => columns;

    public ReadOnlySpan<Value> Current => throw new InvalidOperationException("There is no row.");

    public QueryStatistics Statistics => statistics;

    public string? Plan => plan;

    public bool MoveNext() => false;

    public void Reserve(long bytes)
    {
    }

    public void Dispose()
    {
    }
}
