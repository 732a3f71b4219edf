using System.Collections.Concurrent;
using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Ingestion.Inputs;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Journal;

/// <summary>
/// Takes accepted requests from the journal into the store, in the order of arrival, and removes each once it is durable there. A request that fails stays, and is tried again
/// after those that have failed less often: one that can never go in holds up no other, and is set aside as <see cref="FailedAttempts"/>
/// says.
/// Thread-safe for accepting; one loop runs it.
/// </summary>
public sealed class JournalWorker(RequestJournal journal, IIntake intake, TimeProvider clock, ILogger<JournalWorker> logger)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<IntakeReport>> _waiters = new(StringComparer.Ordinal);
    private readonly FailedAttempts _failures = new();
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
        foreach (var name in journal.Pending().OrderBy(name => _failures.Of(name)))
        {
            try
            {
                await TakeAsync(name, cancellation);
                _failures.Forget(name);
                done++;
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                if (_failures.Add(name, exception, othersWentIn: done > 0) is not { } reason) throw;
                SetAside(name, reason);
            }
        }
        return done;
    }

    private void SetAside(string name, string reason)
    {
        journal.Quarantine(name, QuarantineNote.Write(name, clock.GetUtcNow(), reason));
        LogEvents.RequestSetAside(logger, name, reason);
        if (_waiters.TryRemove(name, out var waiter))
            waiter.TrySetResult(new IntakeReport(0, 0, 0, 0, [new IntakeProblem(name, 0, "$", reason)]));
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
