using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher;

/// <summary>The rows of one run. Not thread-safe; valid as long as the transaction it was run in.</summary>
public interface IQueryResult : IDisposable
{
    IReadOnlyList<string> Columns { get; }

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="Errors.CypherException">The query failed at this row.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    bool MoveNext();

    /// <summary>The values of the row in the order of <see cref="Columns"/>; overwritten by the next <see cref="MoveNext"/>.</summary>
    ReadOnlySpan<Value> Current { get; }

    QueryStatistics Statistics { get; }

    /// <summary>The plan as a text tree for EXPLAIN, and for PROFILE with rows and hits once all rows have been read; otherwise null.</summary>
    string? Plan { get; }
}
