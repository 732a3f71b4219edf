using System.Collections.Concurrent;
using KnowledgeGraph.Hosting.Intake;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Journal;

/// <summary>Takes accepted requests from the journal into the store, in the order of arrival, and removes each once it is durable there.</summary>
public sealed class JournalWorker(RequestJournal journal, IIntake intake, ILogger<JournalWorker> logger)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<IntakeReport>> _waiters = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _arrived = new(0);

    /// <summary>Says that a request was appended; the task gives its report once it is in the store.</summary>
    public Task<IntakeReport> Announce(string name)
    {
        var waiter = _waiters.GetOrAdd(name, _ => new TaskCompletionSource<IntakeReport>(TaskCreationOptions.RunContinuationsAsynchronously));
        _arrived.Release();
        return waiter.Task;
    }

    public Task WaitForArrivalAsync(TimeSpan atMost, CancellationToken cancellation) => _arrived.WaitAsync(atMost, cancellation);

    public void ReportWhatIsLeft()
    {
        if (journal.Waiting > 0) LogEvents.JournalRecovered(logger, journal.Waiting);
    }

    /// <summary>Works off all that waits now.</summary>
    /// <returns>How many requests went in.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var done = 0;
        foreach (var name in journal.Pending())
        {
            var report = await intake.IngestAsync(journal.Read(name), cancellation);
            journal.Remove(name);
            done++;
            if (_waiters.TryRemove(name, out var waiter)) waiter.TrySetResult(report);
        }
        return done;
    }
}
