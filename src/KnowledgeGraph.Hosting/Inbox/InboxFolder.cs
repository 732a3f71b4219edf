using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Ingestion.Sources;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Inbox;

/// <summary>
/// A folder into which people and programs put files. A file is taken once it has stopped growing, claimed by a rename into <c>processing/</c>, and ends in
/// <c>processed/</c> or, where something in it was refused, in <c>quarantine/</c> with a <c>.error.json</c> beside it. What lies in <c>processing/</c> at start was interrupted and is taken again:
/// that writes nothing twice. An entry that fails holds up no other. Not thread-safe: one loop runs it.
/// </summary>
public sealed class InboxFolder
{
    /// <summary>So many failures in a row are the store's, not the files': the rest waits for the next look.</summary>
    private const int MostFailuresInARow = 3;

    private readonly InboxEntries _entries;
    private readonly IIntake _intake;
    private readonly ILogger<InboxFolder> _logger;
    private readonly FailedAttempts _failures = new();

    /// <param name="settle">How long a file must have stayed the same before it is taken.</param>
    public InboxFolder(string folder, IIntake intake, TimeProvider clock, ILogger<InboxFolder> logger, TimeSpan settle = default)
    {
        _intake = intake;
        _logger = logger;
        _entries = new InboxEntries(Path.GetFullPath(folder), clock, logger, settle);
    }

    /// <summary>Takes the files that have not changed since a run before; those that failed before come after all others.</summary>
    /// <returns>How many files were taken.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (taken, failedInARow) = (0, 0);
        var interrupted = _entries.Interrupted().ToLookup(file => _failures.Of(file.Name) > 0);
        foreach (var file in interrupted[false].Concat(_entries.Settled()).Concat(interrupted[true]))
        {
            if (await TryTakeAsync(file, taken > 0, cancellationToken))
            {
                (taken, failedInARow) = (taken + 1, 0);
                continue;
            }
            if (++failedInARow == MostFailuresInARow) break;
        }
        return taken;
    }

    private async Task<bool> TryTakeAsync(FileInfo file, bool othersWentIn, CancellationToken cancellationToken)
    {
        try
        {
            var before = InboxEntries.StateOf(file);
            var report = await _intake.IngestAsync(InputReader.ReadFile(file.FullName), cancellationToken);
            _failures.Forget(file.Name);
            if (InboxEntries.StateOf(file) != before)
            {
                _entries.LetGrow(file);
                return true;
            }
            if (report.Problems.Count == 0) _entries.Done(file, report);
            else _entries.Quarantine(file, report);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(file, exception, othersWentIn);
            return false;
        }
    }

    private void Failed(FileInfo file, Exception exception, bool othersWentIn)
    {
        if (_failures.Of(file.Name) == 0) LogEvents.FileFailed(_logger, file.Name, exception.Message);
        if (_failures.Add(file.Name, exception, othersWentIn) is { } reason) _entries.SetAside(file, reason);
    }
}
