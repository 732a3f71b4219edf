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
/// which extraction ends first, and memory holds no more than the channel and the batches that are being written.
/// </summary>
internal sealed class IngestionRun(ICypherConnection graph, ArticleExtraction extract, TimeProvider time, IngestionOptions options, IProgress<IngestionProgress>? progress)
{
    // While one transaction is at what articles have in common, the next is at what is theirs alone; a third would only wait.
    private const int MostWriting = 2;

    private readonly InputExtraction _reading = new(extract);
    private readonly BatchWriter _writer = new(graph, time, options);
    private readonly Queue<(IReadOnlyList<PreparedInput> Inputs, HashSet<string> Articles, Task<BatchOutcome> Outcome)> _writing = new();
    private readonly List<QuarantinedInput> _quarantined = [];
    private readonly List<InputWarning> _warnings = [];
    private readonly List<SupersededInput> _superseded = [];
    private List<PreparedInput> _batch = [];
    private HashSet<string> _batchIds = new(StringComparer.Ordinal);
    private IngestionReport _report = new();
    private long _settled;

    public async Task<IngestionReport> RunAsync(IAsyncEnumerable<IngestionInput> inputs, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // The next batch is read while one is written.
        var ahead = options.BatchSize + (2 * options.ExtractionThreads);
        var tasks = Channel.CreateBounded<Task<PreparedInput>>(new BoundedChannelOptions(ahead) { SingleReader = true, SingleWriter = true });
        var reading = ReadAsync(inputs, tasks.Writer, stop.Token);
        try
        {
            await foreach (var task in tasks.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                await TakeAsync(await task.ConfigureAwait(false), cancellation).ConfigureAwait(false);
            await FlushAsync(cancellation).ConfigureAwait(false);
            while (_writing.Count > 0) await SettleAsync().ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await SettleRestAsync().ConfigureAwait(false);
        }

        var derived = 0L;
        if (options.Derive && !options.DryRun)
        {
            Tell(IngestionPhase.Deriving, null);
            derived = await new GraphDerivation(graph, time).RunAsync(cancellation).ConfigureAwait(false);
        }

        Tell(IngestionPhase.Done, null);
        return _report with { ActorsDerived = derived, Superseded = _superseded, Quarantined = _quarantined, Warnings = _warnings, Elapsed = time.GetElapsedTime(started) };
    }

    private async Task ReadAsync(IAsyncEnumerable<IngestionInput> inputs, ChannelWriter<Task<PreparedInput>> output, CancellationToken cancellation)
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

    private async Task<PreparedInput> PrepareAsync(IngestionInput input, SemaphoreSlim threads, CancellationToken cancellation)
    {
        try
        {
            if (input is SupersededInput superseded) return new PreparedInput(input.Origin, null, [], []) { SupersededBy = superseded };
            var reading = await _reading.ReadAsync(input, cancellation).ConfigureAwait(false);
            var evidence = reading.Record is null ? null : new ArticleEvidence(reading.Record);
            return new PreparedInput(input.Origin, evidence, reading.Problems, reading.Warnings);
        }
        finally
        {
            threads.Release();
        }
    }

    private async Task TakeAsync(PreparedInput prepared, CancellationToken cancellation)
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

        // Records of one article are written one after the other, as they came.
        while (_writing.Count == MostWriting || _writing.Any(batch => batch.Articles.Overlaps(_batchIds)))
            await SettleAsync().ConfigureAwait(false);
        Task before = _writing.Count > 0 ? _writing.Last().Outcome : Task.CompletedTask;
        _writing.Enqueue((_batch, _batchIds, _writer.WriteAsync(_batch, before, cancellation)));
        (_batch, _batchIds) = ([], new(StringComparer.Ordinal));
        while (_writing.TryPeek(out var oldest) && oldest.Outcome.IsCompleted)
            await SettleAsync().ConfigureAwait(false);
    }

    private async Task SettleAsync()
    {
        var (batch, _, writing) = _writing.Dequeue();
        var outcome = await writing.ConfigureAwait(false);
        _report = _report with
        {
            New = _report.New + outcome.Written.Count - outcome.Known,
            Updated = _report.Updated + outcome.Known,
            Unchanged = _report.Unchanged + batch.Count - outcome.Written.Count - outcome.Refused.Count,
            Statements = _report.Statements + outcome.Written.Sum(article => article.Record.Statements.Count),
            Stances = _report.Stances + outcome.Written.Sum(article => article.Record.Stances.Count),
            Mentions = _report.Mentions + outcome.Written.Sum(article => article.Record.Mentions.Count),
            ActorsNamed = _report.ActorsNamed + outcome.Written.Sum(article => article.Names.Count),
            StatementsRetracted = _report.StatementsRetracted + outcome.Retracted,
        };
        _quarantined.AddRange(outcome.Refused);
        _settled += batch.Count;
        Tell(IngestionPhase.Reading, batch[^1].Origin.ToString());
    }

    /// <summary>After a fault or a stop: what was still being written and went in is told too.</summary>
    private async Task SettleRestAsync()
    {
        while (_writing.TryPeek(out var oldest))
        {
            await ((Task)oldest.Outcome).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (oldest.Outcome.IsCompletedSuccessfully) await SettleAsync().ConfigureAwait(false);
            else _writing.Dequeue();
        }
    }

    private void Quarantine(InputOrigin origin, IReadOnlyList<RecordProblem> problems)
    {
        _quarantined.Add(new QuarantinedInput(origin, problems));
        _settled++;
        Tell(IngestionPhase.Reading, origin.ToString());
    }

    private void Tell(IngestionPhase phase, string? current) => progress?.Report(new IngestionProgress(phase, _report.Read, _settled, _quarantined.Count, current));
}
