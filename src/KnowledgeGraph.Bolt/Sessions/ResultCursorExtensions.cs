namespace KnowledgeGraph.Bolt;

/// <summary>Reads whole results.</summary>
public static class ResultCursorExtensions
{
    /// <exception cref="InvalidOperationException">There is no record, or more than one.</exception>
    public static async Task<IRecord> SingleAsync(this IResultCursor result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!await result.FetchAsync()) throw new InvalidOperationException("The result is empty.");
        var record = result.Current;
        return await result.FetchAsync() ? throw new InvalidOperationException("The result contains more than one record.") : record;
    }

    public static async Task<T> SingleAsync<T>(this IResultCursor result, Func<IRecord, T> operation) => operation(await result.SingleAsync());

    public static Task<List<IRecord>> ToListAsync(this IResultCursor result, CancellationToken cancellationToken) =>
        result.ToListAsync(0, cancellationToken);

    public static async Task<List<IRecord>> ToListAsync(this IResultCursor result, int initialCapacity = 0, CancellationToken cancellationToken = default)
    {
        (result as ResultCursor)?.PullAll();
        var list = new List<IRecord>(initialCapacity);
        await foreach (var record in result.WithCancellation(cancellationToken)) list.Add(record);
        return list;
    }

    public static async Task<List<T>> ToListAsync<T>(this IResultCursor result, Func<IRecord, T> operation, int initialCapacity = 0)
    {
        var list = new List<T>(initialCapacity);
        await foreach (var record in result) list.Add(operation(record));
        return list;
    }

    public static async Task<IResultSummary> ForEachAsync(this IResultCursor result, Action<IRecord> operation)
    {
        await foreach (var record in result) operation(record);
        return await result.ConsumeAsync();
    }
}
