namespace KnowledgeGraph.Bolt;

/// <summary>
/// A result, read record by record while the server produces it: a bounded number of records is held (about the fetch size).
/// For one user at a time. Cancelling a read gives the connection up, which ends the query on the server.
/// </summary>
public interface IResultCursor : IAsyncEnumerable<IRecord>
{
    /// <summary>The record that the last <see cref="FetchAsync"/> reached.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    IRecord Current { get; }

    /// <summary>Records can still be fetched.</summary>
    bool IsOpen { get; }

    Task<string[]> KeysAsync();

    /// <summary>Drops the records that are left and says what the query did.</summary>
    Task<IResultSummary> ConsumeAsync();

    /// <summary>The next record without moving to it, or null at the end.</summary>
    Task<IRecord?> PeekAsync();

    /// <summary>Moves to the next record; false at the end.</summary>
    Task<bool> FetchAsync();
}
