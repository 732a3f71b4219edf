using KnowledgeGraph.Bolt;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>
/// A statement's result while it is pulled. One row is read ahead, to know whether there is more; all others stay in the engine until
/// they are asked for.
/// </summary>
/// <param name="writes">The statement ran in the writer's turn.</param>
internal sealed class OpenResult(ICypherCursor cursor, bool writes) : IAsyncDisposable
{
    private Queue<IReadOnlyList<object?>>? _kept;
    private IReadOnlyList<object?>? _next;
    private bool _primed;
    private bool _closed;

    public IReadOnlyList<string> Columns => cursor.Columns;

    public bool Writes => writes;

    /// <summary>All rows have been taken, or dropped.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Rows given so far.</summary>
    public long Given { get; private set; }

    /// <summary>What the statement did; known when it is done.</summary>
    public CypherSummary Summary { get; private set; } = CypherSummary.Nothing;

    /// <summary>Writes rows as RECORD messages until there are so many, or the buffer has so many bytes, or there are no more.</summary>
    /// <returns>How many were written.</returns>
    public async Task<long> FillAsync(OutputBuffer output, ValueDialect dialect, Portion portion, CancellationToken cancellationToken)
    {
        long written = 0;
        while (written < portion.Rows && output.Length < portion.Bytes && await MoreAsync(cancellationToken))
        {
            new BoltMessage(MessageTag.Record, (object?)_next).WriteTo(output, dialect);
            _primed = false;
            written++;
        }

        Given += written;
        // Where only the buffer is full, what is in it goes out before the next row is computed.
        if (written == portion.Rows || output.Length < portion.Bytes) await FinishIfEmptyAsync(cancellationToken);
        return written;
    }

    /// <summary>Drops rows.</summary>
    public async Task DropAsync(long rows, CancellationToken cancellationToken)
    {
        for (long dropped = 0; dropped < rows && await MoreAsync(cancellationToken); dropped++) _primed = false;
        await FinishIfEmptyAsync(cancellationToken);
    }

    /// <summary>Reads what is left into memory, for the snapshot that it comes from is about to end.</summary>
    /// <exception cref="BoltFailure">There are more rows than may be kept.</exception>
    public async Task KeepRowsAsync(int most, CancellationToken cancellationToken)
    {
        if (IsDone || _kept is not null) return;
        var rows = new Queue<IReadOnlyList<object?>>();
        while (await MoreAsync(cancellationToken))
        {
            if (rows.Count == most)
                throw new BoltFailure(
                    "Neo.ClientError.Statement.ExecutionFailed",
                    $"An open result of this transaction has more than {most} rows left (setting Bolt:MaxRowsKept). Read or discard it before a statement that writes.");
            rows.Enqueue(_next!);
            _primed = false;
        }

        Summary = await cursor.ConsumeAsync(cancellationToken);
        (_kept, _primed) = (rows, false);
    }

    public async ValueTask DisposeAsync()
    {
        IsDone = true;
        _kept = null;
        _next = null;
        if (_closed) return;
        _closed = true;
        await cursor.DisposeAsync();
    }

    private async ValueTask<bool> MoreAsync(CancellationToken cancellationToken)
    {
        if (_primed) return _next is not null;
        _next = _kept is not null ? _kept.TryDequeue(out var row) ? row : null : await cursor.NextAsync(cancellationToken);
        _primed = true;
        return _next is not null;
    }

    private async Task FinishIfEmptyAsync(CancellationToken cancellationToken)
    {
        if (IsDone || await MoreAsync(cancellationToken)) return;
        if (_kept is null) Summary = await cursor.ConsumeAsync(cancellationToken);
        await DisposeAsync();
    }
}

/// <summary>How much of a result to write at a time.</summary>
/// <param name="Bytes">Rows are written until the buffer has so many.</param>
internal readonly record struct Portion(long Rows, int Bytes);
