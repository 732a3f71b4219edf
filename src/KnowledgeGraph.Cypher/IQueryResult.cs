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

    /// <summary>Counts memory that the caller is about to take for the row, before it takes it, so that the limits of the run hold for converted rows too.</summary>
    /// <param name="bytes">An estimate; 0 only looks at the time.</param>
    /// <exception cref="Errors.CypherException">ResourceError: it would be too much.</exception>
    void Reserve(long bytes);

    QueryStatistics Statistics { get; }

    /// <summary>The plan as a text tree for EXPLAIN, and for PROFILE with rows and hits once all rows have been read; otherwise null.</summary>
    string? Plan { get; }
}
