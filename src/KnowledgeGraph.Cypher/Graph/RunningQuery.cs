using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Graph;

/// <summary>What an engine tells the query that the calling thread is running while it does something long or large for it. Outside of a query nothing happens.</summary>
public static class RunningQuery
{
    /// <summary>One step of a loop that may be long.</summary>
    /// <exception cref="Errors.CypherException">ResourceError: the query's time or memory is used up.</exception>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    public static void Step() => QueryBudget.StepCurrent();

    /// <summary>So many bytes were taken, which stay for other queries: this one does not answer for them.</summary>
    public static void Kept(long bytes) => QueryBudget.Exempt(bytes);
}
