using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Ingestion.Sources;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Inbox;

/// <summary>
/// A folder into which people and programs put files. A file is taken once it has stopped growing, claimed by a rename into <c>processing/</c>, and ends in
/// <c>processed/</c> or, where something in it was refused, in <c>quarantine/</c> with a <c>.error.json</c> beside it. What lies in <c>processing/</c> at start was interrupted and is taken again:
/// that writes nothing twice. Not thread-safe: one loop runs it.
/// </summary>
public sealed class InboxFolder
{
    private readonly string _folder;
    private readonly IIntake _intake;
    private readonly TimeProvider _clock;
    private readonly ILogger<InboxFolder> _logger;
    private readonly TimeSpan _settle;
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private Dictionary<string, Sighting> _seen = new(StringComparer.Ordinal);

    /// <param name="settle">How long a file must have stayed the same before it is taken.</param>
    public InboxFolder(string folder, IIntake intake, TimeProvider clock, ILogger<InboxFolder> logger, TimeSpan settle = default)
    {
        _settle = settle;
        _folder = Path.GetFullPath(folder);
        _intake = intake;
        _clock = clock;
        _logger = logger;
        foreach (var part in (string[])["", "processing", "processed", "quarantine"]) Directory.CreateDirectory(Path.Combine(_folder, part));
    }

    /// <summary>Takes the files that have not changed since a run before. A file on which the store fails is tried again after all others: it holds up none.</summary>
    /// <returns>How many files were taken.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var taken = 0;
        var interrupted = Files(Path.Combine(_folder, "processing")).ToLookup(file => _failed.Contains(file.Name));
        foreach (var file in interrupted[false].Concat(Settled()).Concat(interrupted[true]))
        {
            await TakeAsync(file, cancellation);
            taken++;
        }
        return taken;
    }

    /// <summary>Claimed one by one, so that what is not taken yet stays in the inbox.</summary>
    private IEnumerable<FileInfo> Settled()
    {
        var now = _clock.GetUtcNow();
        var seen = new Dictionary<string, Sighting>(StringComparer.Ordinal);
        var settled = new List<FileInfo>();
        foreach (var file in Files(_folder))
        {
            var sighting = new Sighting(file.Length, file.LastWriteTimeUtc, now);
            if (_seen.TryGetValue(file.Name, out var before) && before with { Since = now } == sighting)
            {
                if (now - before.Since >= _settle) settled.Add(file);
                sighting = before;
            }
            seen[file.Name] = sighting;
        }
        _seen = seen;
        return settled.Select(Claim).OfType<FileInfo>();
    }

    private IEnumerable<FileInfo> Files(string folder)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => !file.Name.StartsWith('.')).OrderBy(file => file.Name, StringComparer.Ordinal).ToList())
        {
            if (file.LinkTarget is null && !IsPipe(file)) yield return file;
            else if (_links.Add(file.Name)) LogEvents.LinkIgnored(_logger, file.Name);
        }
    }

    /// <summary>Reading a pipe waits for somebody to write, for ever. It says that it is empty; opening it for writing too does not wait.</summary>
    private static bool IsPipe(FileInfo file)
    {
        if (OperatingSystem.IsWindows() || file.Length > 0) return false;
        try
        {
            using var opened = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return !opened.CanSeek;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <returns>Null where somebody else has taken or removed it meanwhile.</returns>
    private FileInfo? Claim(FileInfo file)
    {
        try
        {
            var claimed = FreeName("processing", file.Name);
            File.Move(file.FullName, claimed);
            _seen.Remove(file.Name);
            return new FileInfo(claimed);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogEvents.FileNotClaimed(_logger, file.Name, exception);
            return null;
        }
    }

    private async Task TakeAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            var report = await _intake.IngestAsync(InputReader.ReadFile(file.FullName), cancellation);
            if (report.Problems.Count == 0) Done(file, report);
            else await QuarantineAsync(file, report, cancellation);
            _failed.Remove(file.Name);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            _failed.Add(file.Name);
            throw;
        }
    }

    private void Done(FileInfo file, IntakeReport report)
    {
        File.Move(file.FullName, FreeName("processed", file.Name));
        LogEvents.FileProcessed(_logger, file.Name, report.Written, report.Unchanged);
    }

    private async Task QuarantineAsync(FileInfo file, IntakeReport report, CancellationToken cancellation)
    {
        var quarantined = FreeName("quarantine", file.Name);
        // The reasons come first: a file without them would be a riddle, reasons without a file only wait for it.
        await File.WriteAllTextAsync(quarantined + ".error.json", QuarantineNote.Write(file.Name, _clock.GetUtcNow(), report), cancellation);
        File.Move(file.FullName, quarantined);
        LogEvents.FileQuarantined(_logger, file.Name, report.Problems.Count, report.Written);
    }

    private string FreeName(string part, string name)
    {
        var path = Path.Combine(_folder, part, name);
        for (var number = 2; File.Exists(path); number++)
            path = Path.Combine(_folder, part, $"{Path.GetFileNameWithoutExtension(name)}.{number}{Path.GetExtension(name)}");
        return path;
    }

    private readonly record struct Sighting(long Length, DateTime Written, DateTimeOffset Since);
}
