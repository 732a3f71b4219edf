using System.Diagnostics;
using System.Threading.Channels;
using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Ingestion.Pipeline;

/// <summary>
/// One run. A reader starts an extraction for each input and puts the task into a bounded channel; the writer awaits the tasks in that order, so that the result does not depend on
/// which extraction ends first, and memory holds no more than the channel.
/// </summary>
internal sealed class IngestionRun(ICypherConnection graph, ArticleExtraction extract, TimeProvider time, IngestionOptions options, IProgress<IngestionProgress>? progress)
{
    private readonly List<Prepared> _batch = [];
    private readonly HashSet<string> _batchIds = new(StringComparer.Ordinal);
    private readonly List<QuarantinedInput> _quarantined = [];
    private readonly List<InputWarning> _warnings = [];
    private readonly List<SupersededInput> _superseded = [];
    private IngestionReport _report = new();
    private long _settled;

    public async Task<IngestionReport> RunAsync(IAsyncEnumerable<IngestionInput> inputs, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var tasks = Channel.CreateBounded<Task<Prepared>>(new BoundedChannelOptions(2 * (options.BatchSize + options.ExtractionThreads)) { SingleReader = true, SingleWriter = true });
        var reading = ReadAsync(inputs, tasks.Writer, stop.Token);
        try
        {
            await foreach (var task in tasks.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                await TakeAsync(await task.ConfigureAwait(false), cancellation).ConfigureAwait(false);
            await FlushAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var derived = 0L;
        if (options.Derive)
        {
            Tell(IngestionPhase.Deriving, null);
            derived = await new GraphDerivation(graph, time).RunAsync(cancellation).ConfigureAwait(false);
        }

        Tell(IngestionPhase.Done, null);
        return _report with { ActorsDerived = derived, Superseded = _superseded, Quarantined = _quarantined, Warnings = _warnings, Elapsed = time.GetElapsedTime(started) };
    }

    private async Task ReadAsync(IAsyncEnumerable<IngestionInput> inputs, ChannelWriter<Task<Prepared>> output, CancellationToken cancellation)
    {
        try
        {
            var threads = new SemaphoreSlim(options.ExtractionThreads);
            await foreach (var input in inputs.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await threads.WaitAsync(cancellation).ConfigureAwait(false);
                var task = Task.Run(() => PrepareAsync(input, threads, cancellation), CancellationToken.None);
                await output.WriteAsync(task, cancellation).ConfigureAwait(false);
            }

            output.Complete();
        }
        catch (Exception e)
        {
            output.Complete(e);
        }
    }

    private async Task<Prepared> PrepareAsync(IngestionInput input, SemaphoreSlim threads, CancellationToken cancellation)
    {
        try
        {
            return input switch
            {
                SupersededInput superseded => new Prepared(input.Origin, null, [], []) { SupersededBy = superseded },
                RejectedInput rejected => new Prepared(input.Origin, null, rejected.Problems, []),
                RecordInput record => Check(input.Origin, record.Record, record.Warnings),
                ArticleInput article => Check(input.Origin, await extract(article.Article, cancellation).ConfigureAwait(false), article.Warnings),
                _ => throw new UnreachableException(),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return new Prepared(input.Origin, null, [new RecordProblem(input.Origin.Line, "$", $"the extractor failed: {e.Message}")], []);
        }
        finally
        {
            threads.Release();
        }
    }

    private static Prepared Check(InputOrigin origin, ExtractionRecord record, IReadOnlyList<RecordProblem>? warnings)
    {
        var reading = ExtractionRecordJson.Check(record, origin.Line);
        return new Prepared(origin, reading.Record is null ? null : new ArticleEvidence(record), reading.Problems, warnings ?? reading.Warnings);
    }

    private async Task TakeAsync(Prepared prepared, CancellationToken cancellation)
    {
        _report = _report with { Read = _report.Read + 1 };
        _warnings.AddRange(prepared.Warnings.Select(warning => new InputWarning(prepared.Origin, warning)));
        if (prepared.SupersededBy is { } superseded)
        {
            _superseded.Add(superseded);
            _settled++;
            return;
        }

        if (prepared.Evidence is not { } evidence)
        {
            Quarantine(prepared.Origin, prepared.Problems);
            return;
        }

        // The same article again in one batch: the later record comes after the earlier one, as in two batches.
        if (_batchIds.Contains(evidence.Article.Value))
            await FlushAsync(cancellation).ConfigureAwait(false);
        _batch.Add(prepared);
        _batchIds.Add(evidence.Article.Value);
        if (_batch.Count >= options.BatchSize)
            await FlushAsync(cancellation).ConfigureAwait(false);
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        if (_batch.Count == 0)
            return;

        var stored = await graph.ReadAsync(read => EvidenceWriter.StoredAsync(read, _batchIds, cancellation), cancellation).ConfigureAwait(false);
        var changed = _batch.Where(prepared => !stored.TryGetValue(prepared.Evidence!.Article.Value, out var hash) || hash != prepared.Evidence.RecordHash).ToList();
        _report = _report with { Unchanged = _report.Unchanged + _batch.Count - changed.Count };
        if (changed.Count > 0)
            await WriteAsync(changed, cancellation).ConfigureAwait(false);

        _settled += _batch.Count;
        Tell(IngestionPhase.Reading, _batch[^1].Origin.ToString());
        _batch.Clear();
        _batchIds.Clear();
    }

    private async Task WriteAsync(List<Prepared> changed, CancellationToken cancellation)
    {
        try
        {
            var (written, known, retracted) = await graph.WriteAsync(
                async transaction =>
                {
                    await transaction.TakeTurnAsync(cancellation).ConfigureAwait(false);
                    var evidence = changed.Select(prepared => prepared.Evidence!).ToList();
                    var stored = await EvidenceWriter.StoredAsync(transaction, evidence.Select(article => article.Article.Value), cancellation).ConfigureAwait(false);

                    // Another writer may have been faster, or this one, where the answer to its commit was lost.
                    evidence.RemoveAll(article => stored.TryGetValue(article.Article.Value, out var hash) && hash == article.RecordHash);
                    if (evidence.Count == 0)
                        return (evidence, 0, 0L);
                    var retracted = await new EvidenceWriter(time, options.KeepText).WriteAsync(transaction, evidence, [.. stored.Keys], cancellation).ConfigureAwait(false);
                    return (evidence, evidence.Count(article => stored.ContainsKey(article.Article.Value)), retracted);
                },
                cancellation).ConfigureAwait(false);
            Count(written, known, retracted);
            _report = _report with { Unchanged = _report.Unchanged + changed.Count - written.Count };
        }
        catch (CypherStatementException e) when (changed.Count > 1 && IsArticles(e))
        {
            // One article that the store refuses must not cost the others: each for itself.
            foreach (var prepared in changed)
                await WriteAsync([prepared], cancellation).ConfigureAwait(false);
        }
        catch (CypherStatementException e) when (IsArticles(e))
        {
            Quarantine(changed[0].Origin, [new RecordProblem(changed[0].Origin.Line, "$", $"the store refused it: {e.Message}")]);
            _settled--;
        }
    }

    // A value that the store does not take, not a store that is down or a statement that it does not know.
    private static bool IsArticles(CypherStatementException e) =>
        e.Code is "Neo.ClientError.Statement.TypeError" or "Neo.ClientError.Statement.ArgumentError" || e.Code.StartsWith("Neo.ClientError.Schema.Constraint", StringComparison.Ordinal);

    private void Count(List<ArticleEvidence> written, int known, long retracted) => _report = _report with
    {
        New = _report.New + written.Count - known,
        Updated = _report.Updated + known,
        Statements = _report.Statements + written.Sum(article => article.Record.Statements.Count),
        Stances = _report.Stances + written.Sum(article => article.Record.Stances.Count),
        Mentions = _report.Mentions + written.Sum(article => article.Record.Mentions.Count),
        ActorsNamed = _report.ActorsNamed + written.Sum(article => article.Names.Count),
        StatementsRetracted = _report.StatementsRetracted + retracted,
    };

    private void Quarantine(InputOrigin origin, IReadOnlyList<RecordProblem> problems)
    {
        _quarantined.Add(new QuarantinedInput(origin, problems));
        _settled++;
        Tell(IngestionPhase.Reading, origin.ToString());
    }

    private void Tell(IngestionPhase phase, string? current) => progress?.Report(new IngestionProgress(phase, _report.Read, _settled, _quarantined.Count, current));

    private sealed record Prepared(InputOrigin Origin, ArticleEvidence? Evidence, IReadOnlyList<RecordProblem> Problems, IReadOnlyList<RecordProblem> Warnings)
    {
        public SupersededInput? SupersededBy { get; init; }
    }
}
