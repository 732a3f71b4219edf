using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded.Connections;

/// <summary>A result's rows as plain values. Rows come one by one from the running query, unless they were read ahead.</summary>
internal sealed class EmbeddedCursor(string text, IQueryResult result, IGraphReader graph, Action failed) : ICypherCursor
{
    private readonly RowConversion _conversion = new(graph, result.Reserve);
    private Queue<object?[]>? _ahead;
    private bool _disposed;

    public IReadOnlyList<StatementNotice> Notices { get; init; } = CypherSummary.Nothing.Notices;

    /// <summary>Nothing is left to read from the graph.</summary>
    public bool IsAtEnd => _disposed || _ahead is not null;

    public IReadOnlyList<string> Columns => result.Columns;

    public ValueTask<IReadOnlyList<object?>?> NextAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_ahead is not null) return ValueTask.FromResult<IReadOnlyList<object?>?>(_ahead.TryDequeue(out var row) ? row : null);
        return ValueTask.FromResult<IReadOnlyList<object?>?>(_disposed ? null : Next());
    }

    public Task<CypherSummary> ConsumeAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        _ahead = null;
        if (!_disposed) Guard(() => { while (result.MoveNext()) cancellation.ThrowIfCancellationRequested(); return true; });
        return Task.FromResult(Summary(result.Statistics) with { Plan = result.Plan, Notices = Notices });
    }

    /// <summary>Reads all rows that are left into memory.</summary>
    public void ReadAhead()
    {
        if (_disposed || _ahead is not null) return;
        var rows = new Queue<object?[]>();
        while (Next() is { } row) rows.Enqueue(row);
        _ahead = rows;
    }

    public ValueTask DisposeAsync()
    {
        if (!_disposed) result.Dispose();
        _disposed = true;
        return ValueTask.CompletedTask;
    }

    private object?[]? Next() => Guard(() =>
    {
        if (!result.MoveNext()) return null;
        var row = new object?[result.Current.Length];
        for (var i = 0; i < row.Length; i++) row[i] = _conversion.ToClr(result.Current[i]);
        return row;
    });

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return StoreFaults.Translate(text, read);
        }
        catch
        {
            failed();
            throw;
        }
    }

    private static CypherSummary Summary(QueryStatistics statistics) => new()
    {
        NodesCreated = statistics.NodesCreated,
        NodesDeleted = statistics.NodesDeleted,
        RelationshipsCreated = statistics.RelationshipsCreated,
        RelationshipsDeleted = statistics.RelationshipsDeleted,
        PropertiesSet = statistics.PropertiesSet,
        LabelsAdded = statistics.LabelsAdded,
        LabelsRemoved = statistics.LabelsRemoved,
        IndexesAdded = statistics.IndexesAdded,
        IndexesRemoved = statistics.IndexesRemoved,
        ConstraintsAdded = statistics.ConstraintsAdded,
        ConstraintsRemoved = statistics.ConstraintsRemoved,
    };
}
