namespace KnowledgeGraph.Storage.Connections;

/// <summary>Reading whole results, for statements whose rows fit in memory.</summary>
public static class CypherReading
{
    /// <summary>All rows of one read statement, in a transaction of its own.</summary>
    public static Task<IReadOnlyList<CypherRow>> RowsAsync(this ICypherConnection connection, CypherStatement statement, CancellationToken cancellation = default)
        => connection.ReadAsync(transaction => transaction.RowsAsync(statement, cancellation), cancellation);

    /// <summary>All rows of one statement.</summary>
    public static async Task<IReadOnlyList<CypherRow>> RowsAsync(this ICypherTransaction transaction, CypherStatement statement, CancellationToken cancellation = default)
    {
        await using var cursor = await transaction.RunAsync(statement, cancellation).ConfigureAwait(false);
        var rows = new List<CypherRow>();
        while (await cursor.NextAsync(cancellation).ConfigureAwait(false) is { } values)
            rows.Add(new CypherRow(cursor.Columns, values));
        return rows;
    }

    /// <summary>Runs a statement for what it changes and drops its rows.</summary>
    public static async Task<CypherSummary> ExecuteAsync(this ICypherTransaction transaction, CypherStatement statement, CancellationToken cancellation = default)
    {
        await using var cursor = await transaction.RunAsync(statement, cancellation).ConfigureAwait(false);
        return await cursor.ConsumeAsync(cancellation).ConfigureAwait(false);
    }
}
