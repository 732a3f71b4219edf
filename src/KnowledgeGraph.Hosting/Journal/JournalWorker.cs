using System.Collections.Concurrent;
using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Ingestion.Inputs;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Journal;

/// <summary>
/// Takes accepted requests from the journal into the store, in the order of arrival, and removes each once it is durable there. A request that fails stays, and is tried again
/// after those that have failed less often: one that can never go in holds up no other, and is set aside once it has failed <see cref="MostAttempts"/> times while others went in.
/// Thread-safe for accepting; one loop runs it.
/// </summary>
public sealed class JournalWorker(RequestJournal journal, IIntake intake, TimeProvider clock, ILogger<JournalWorker> logger)
{
    private const int MostAttempts = 5;

    private readonly ConcurrentDictionary<string, TaskCompletionSource<IntakeReport>> _waiters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _failures = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _arrived = new(0);

    public int Waiting => journal.Waiting;

    /// <summary>Makes a request durable. The task gives its report once it is in the store.</summary>
    /// <exception cref="IOException">It could not be made durable and is not accepted.</exception>
    public (string Ticket, Task<IntakeReport> Done) Accept(IReadOnlyList<IngestionInput> entries)
    {
        var ticket = journal.NewName();
        // Before it is appended: the loop may take it, and be done, the moment it is there.
        var waiter = _waiters[ticket] = new TaskCompletionSource<IntakeReport>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            journal.Append(ticket, entries);
        }
        catch
        {
            _waiters.TryRemove(ticket, out _);
            throw;
        }
        _arrived.Release();
        return (ticket, waiter.Task);
    }

    public async Task WaitForArrivalAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        await _arrived.WaitAsync(atMost, cancellation);
        while (_arrived.Wait(0, CancellationToken.None))
        {
            // One run takes all that has arrived.
        }
    }

    public void ReportWhatIsLeft()
    {
        if (journal.Waiting > 0) LogEvents.JournalRecovered(logger, journal.Waiting);
    }

    /// <summary>Works off all that waits now, until one fails that may go in later.</summary>
    /// <returns>How many requests went in.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var done = 0;
        foreach (var name in journal.Pending().OrderBy(name => _failures.GetValueOrDefault(name)))
        {
            try
            {
                await TakeAsync(name, cancellation);
                done++;
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                if (!IsSetAside(name, exception, othersWentIn: done > 0)) throw;
            }
            _failures.Remove(name);
        }
        return done;
    }

    /// <summary>While nothing else goes in, the store may be what fails; then a request stays, however often it failed.</summary>
    private bool IsSetAside(string name, Exception exception, bool othersWentIn)
    {
        var failures = _failures[name] = _failures.GetValueOrDefault(name) + 1;
        if (failures < MostAttempts || !othersWentIn) return false;
        var reason = $"it failed {failures} times while other requests went in: {exception.Message}";
        var report = new IntakeReport(0, 0, 0, 0, [new IntakeProblem(name, 0, "$", reason)]);
        journal.Quarantine(name, QuarantineNote.Write(name, clock.GetUtcNow(), report));
        LogEvents.RequestSetAside(logger, name, reason);
        if (_waiters.TryRemove(name, out var waiter)) waiter.TrySetResult(report);
        return true;
    }

    private async Task TakeAsync(string name, CancellationToken cancellation)
    {
        var report = await intake.IngestAsync(journal.Read(name), cancellation);
        if (report.Problems.Count == 0)
        {
            journal.Remove(name);
        }
        else
        {
            journal.Quarantine(name, QuarantineNote.Write(name, clock.GetUtcNow(), report));
            LogEvents.RequestQuarantined(logger, name, report.Problems.Count, report.Written);
        }
        if (_waiters.TryRemove(name, out var waiter)) waiter.TrySetResult(report);
    }
}
