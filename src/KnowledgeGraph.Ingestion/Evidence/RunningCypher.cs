using KnowledgeGraph.Storage.Connections;
using NodaTime;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>Short forms of running statements over ids and rows; nothing is sent where there are none.</summary>
internal static class RunningCypher
{
    public static Task<IReadOnlyList<CypherRow>> ForIdsAsync(this ICypherTransaction graph, string statement, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var list = ids.ToList<object?>();
        return list.Count == 0
            ? Task.FromResult<IReadOnlyList<CypherRow>>([])
            : graph.RowsAsync(new CypherStatement(statement, new Dictionary<string, object?> { ["ids"] = list }), cancellation);
    }

    public static Task<IReadOnlyList<CypherRow>> ForRowsAsync(this ICypherTransaction graph, string statement, IEnumerable<Dictionary<string, object?>> rows, CancellationToken cancellation)
    {
        var list = rows.ToList<object?>();
        return list.Count == 0
            ? Task.FromResult<IReadOnlyList<CypherRow>>([])
            : graph.RowsAsync(new CypherStatement(statement, new Dictionary<string, object?> { ["rows"] = list }), cancellation);
    }

    /// <summary>For what it changes, without waiting where the engine can.</summary>
    public static Task QueueIdsAsync(this ICypherTransaction graph, string statement, IEnumerable<string> ids, CancellationToken cancellation) =>
        QueueAsync(graph, statement, "ids", ids.ToList<object?>(), cancellation);

    /// <inheritdoc cref="QueueIdsAsync"/>
    public static Task QueueRowsAsync(this ICypherTransaction graph, string statement, IEnumerable<Dictionary<string, object?>> rows, CancellationToken cancellation) =>
        QueueAsync(graph, statement, "rows", rows.ToList<object?>(), cancellation);

    public static async Task<List<string>> IdsAsync(this ICypherTransaction graph, string statement, IEnumerable<string> ids, CancellationToken cancellation) =>
        [.. (await graph.ForIdsAsync(statement, ids, cancellation).ConfigureAwait(false)).Select(row => row.Text("id"))];

    public static List<object?> AsList(this IEnumerable<string> values) => [.. values];

    public static List<object?> AsList(this IEnumerable<long> values) => [.. values.Select(value => (object?)value)];

    public static ZonedDateTime Now(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow()).InUtc();

    private static Task QueueAsync(ICypherTransaction graph, string statement, string parameter, List<object?> values, CancellationToken cancellation) =>
        values.Count == 0 ? Task.CompletedTask : graph.QueueAsync(new CypherStatement(statement, new Dictionary<string, object?> { [parameter] = values }), cancellation);
}
