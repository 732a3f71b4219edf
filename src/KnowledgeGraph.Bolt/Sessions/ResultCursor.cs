using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Bolt;

/// <summary>
/// Reads one RUN's result: pulls a batch, and the next one when the records held are down to a third of a batch. With the default size the batches grow, so that the server
/// waits less often for somebody who reads it all, and somebody who stops early was not sent much; a size that was asked for is kept.
/// </summary>
internal sealed class ResultCursor(BoltConnection connection, Query query, long fetchSize, IResultOwner owner) : IResultCursor
{
    /// <summary>Records: what one result holds in memory at the most stays below one batch and a third.</summary>
    private const long LargestBatch = 16_000;

    private const long Rest = -1;

    private static readonly Task<bool> Yes = Task.FromResult(true);
    private readonly Queue<Record> held = new();
    private readonly Response run = new();
    private bool grows = fetchSize == Config.DefaultFetchSize;
    private long batch = fetchSize;
    private long lowWater = Math.Max(0, fetchSize * 3 / 10);
    private PullResponse pull = null!;
    private RecordKeys? keys;
    private Record? current;
    private bool hadRecords;
    private bool dropping;
    private bool consumed;
    private bool reported;
    private ResultSummary? summary;

    public IRecord Current => current ?? throw new InvalidOperationException("No record has been fetched, or the result is at its end.");

    public bool IsOpen => !consumed;

    public Neo4jException? Error => run.Error ?? (pull.IsComplete ? pull.Error : null);

    /// <summary>The end was reached, and its error, if any, was thrown.</summary>
    public bool IsFinished => reported;

    /// <summary>The server has sent all that it will.</summary>
    private bool AtEnd => pull.IsComplete && !pull.HasMore;

    /// <summary>Queues RUN and the first PULL.</summary>
    public void Start(TransactionSettings? settings)
    {
        connection.Enqueue(Requests.Run(query, settings, connection.Version), run);
        connection.IsBusy = true;
        Pull(null);
    }

    /// <summary>All of it is wanted, in memory: with the default size the next batch is the rest. A size that was asked for is kept.</summary>
    public void PullAll()
    {
        if (!grows) return;
        grows = false;
        batch = Rest;
        lowWater = long.MaxValue;
    }

    public async Task<string[]> KeysAsync()
    {
        if (!run.IsComplete) await connection.AwaitAsync(run);
        if (run.Error is not null) await FinishAsync();
        return Keys.Names;
    }

    /// <summary>Takes what the server was asked for out of the connection, into memory: at most a batch.</summary>
    public ValueTask ReceiveBatchAsync() => pull.IsComplete ? ValueTask.CompletedTask : connection.AwaitAsync(pull);

    public Task<bool> FetchAsync()
    {
        // Most records are here already: no state machine for them.
        if (!consumed && held.Count > lowWater && held.TryDequeue(out current)) return Yes;
        return FetchAsync(CancellationToken.None).AsTask();
    }

    public async Task<IRecord?> PeekAsync()
    {
        ThrowIfConsumed();
        return await HoldAsync(CancellationToken.None) ? held.Peek() : null;
    }

    public async Task<IResultSummary> ConsumeAsync()
    {
        if (!consumed)
        {
            consumed = true;
            current = null;
            held.Clear();
            dropping = true;
            if (!AtEnd)
            {
                await connection.AwaitAsync(pull);
                if (pull.HasMore)
                {
                    pull = new PullResponse(this);
                    connection.Enqueue(Requests.Discard(-1, Qid), pull);
                    await connection.FlushAsync();
                    await connection.AwaitAsync(pull);
                }
            }
        }

        await FinishAsync();
        return summary ??= new ResultSummary(query, run.Metadata, pull.Metadata, connection.Server, hadRecords);
    }

    public async IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (await FetchAsync(cancellationToken)) yield return current!;
    }

    private RecordKeys Keys => keys ??= new RecordKeys([.. (run.Metadata.GetValueOrDefault("fields") as List<object?> ?? []).OfType<string>()]);

    private long? Qid => run.Metadata.GetValueOrDefault("qid") as long?;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<bool> FetchAsync(CancellationToken token)
    {
        ThrowIfConsumed();
        if (held.Count <= lowWater && pull.HasMore) await PullMoreAsync(token);
        if (held.TryDequeue(out current)) return true;
        if (!await HoldAsync(token)) return false;
        current = held.Dequeue();
        return true;
    }

    /// <summary>Waits until there is a record; false at the end.</summary>
    private async ValueTask<bool> HoldAsync(CancellationToken token)
    {
        while (held.Count == 0)
        {
            if (AtEnd)
            {
                await FinishAsync();
                return false;
            }

            if (pull.HasMore) await PullMoreAsync(token);
            await connection.ReceiveAsync(token);
        }

        return true;
    }

    private ValueTask PullMoreAsync(CancellationToken token)
    {
        if (grows) batch = Math.Min(batch * 2, LargestBatch);
        lowWater = Math.Max(0, batch * 3 / 10);
        Pull(Qid);
        return connection.FlushAsync(token);
    }

    private void Pull(long? qid)
    {
        pull = new PullResponse(this);
        connection.Enqueue(Requests.Pull(batch, qid), pull);
    }

    private async ValueTask FinishAsync()
    {
        if (!reported)
        {
            reported = true;
            await owner.OnFinishedAsync(this, pull.Metadata);
        }

        if (Error is { } error) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
    }

    private void ThrowIfConsumed()
    {
        if (consumed) throw new ResultConsumedException("The result was consumed, or its transaction is over: there are no records any more.");
    }

    private void Add(ref PackStreamReader reader)
    {
        hadRecords = true;
        if (dropping)
        {
            reader.SkipRest();
            return;
        }

        var values = new object?[reader.ReadListHeader()];
        if (values.Length != Keys.Names.Length) throw new ProtocolException($"A record has {values.Length} values for {Keys.Names.Length} keys.");
        for (var i = 0; i < values.Length; i++) values[i] = reader.ReadValue(1);
        held.Enqueue(new Record(Keys, values));
    }

    private sealed class PullResponse(ResultCursor cursor) : Response
    {
        public bool HasMore => IsComplete && Error is null && Metadata.GetValueOrDefault("has_more") is true;

        public override void OnRecord(ref PackStreamReader reader) => cursor.Add(ref reader);
    }
}
