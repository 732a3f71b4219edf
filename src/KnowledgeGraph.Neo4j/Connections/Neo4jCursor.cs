using KnowledgeGraph.Neo4j.Values;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>A result whose rows the driver fetches in portions as they are asked for.</summary>
internal sealed class Neo4jCursor(Neo4jTransaction transaction, IResultCursor result, IReadOnlyList<string> columns) : ICypherCursor
{
    private bool _done;
    private CypherSummary? _summary;

    public IReadOnlyList<string> Columns => columns;

    public async ValueTask<IReadOnlyList<object?>?> NextAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_done) return null;
        _done = true;
        if (!await transaction.GuardAsync(result.FetchAsync).ConfigureAwait(false)) return null;
        var record = result.Current;
        var row = new object?[columns.Count];
        for (var i = 0; i < row.Length; i++) row[i] = ResultValues.Of(record[i]);
        _done = false;
        return row;
    }

    public async Task<CypherSummary> ConsumeAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_summary is not null) return _summary;
        _done = true;
        var summary = await transaction.GuardAsync(result.ConsumeAsync).ConfigureAwait(false);
        return _summary = Of(summary.Counters);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_done) await ConsumeAsync().ConfigureAwait(false);
    }

    private static CypherSummary Of(ICounters counters) => new()
    {
        NodesCreated = counters.NodesCreated,
        NodesDeleted = counters.NodesDeleted,
        RelationshipsCreated = counters.RelationshipsCreated,
        RelationshipsDeleted = counters.RelationshipsDeleted,
        PropertiesSet = counters.PropertiesSet,
        LabelsAdded = counters.LabelsAdded,
        LabelsRemoved = counters.LabelsRemoved,
        IndexesAdded = counters.IndexesAdded,
        IndexesRemoved = counters.IndexesRemoved,
        ConstraintsAdded = counters.ConstraintsAdded,
        ConstraintsRemoved = counters.ConstraintsRemoved,
    };
}
