using System.Text.Json;
using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Ingestion.Inputs;
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
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string _folder;
    private readonly IIntake _intake;
    private readonly TimeProvider _clock;
    private readonly ILogger<InboxFolder> _logger;
    private Dictionary<string, (long Length, DateTime Written)> _seen = new(StringComparer.Ordinal);

    public InboxFolder(string folder, IIntake intake, TimeProvider clock, ILogger<InboxFolder> logger)
    {
        _folder = Path.GetFullPath(folder);
        _intake = intake;
        _clock = clock;
        _logger = logger;
        foreach (var part in (string[])["", "processing", "processed", "quarantine"]) Directory.CreateDirectory(Path.Combine(_folder, part));
    }

    /// <summary>Takes the files that have not changed since the run before.</summary>
    /// <returns>How many files were taken.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var taken = 0;
        foreach (var interrupted in Files(Path.Combine(_folder, "processing")))
        {
            await TakeAsync(interrupted, cancellation);
            taken++;
        }
        var seen = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        foreach (var file in Files(_folder))
        {
            var now = (file.Length, file.LastWriteTimeUtc);
            if (_seen.TryGetValue(file.Name, out var before) && before == now && Claim(file) is { } claimed)
            {
                await TakeAsync(claimed, cancellation);
                taken++;
            }
            else
            {
                seen[file.Name] = now;
            }
        }
        _seen = seen;
        return taken;
    }

    private IEnumerable<FileInfo> Files(string folder)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => !file.Name.StartsWith('.')).OrderBy(file => file.Name, StringComparer.Ordinal).ToList())
        {
            if (file.LinkTarget is null) yield return file;
            else if (_seen.TryAdd(file.Name, default)) LogEvents.LinkIgnored(_logger, file.Name);
        }
    }

    /// <returns>Null where somebody else has taken or removed it meanwhile.</returns>
    private FileInfo? Claim(FileInfo file)
    {
        try
        {
            var claimed = FreeName("processing", file.Name);
            File.Move(file.FullName, claimed);
            return new FileInfo(claimed);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private async Task TakeAsync(FileInfo file, CancellationToken cancellation)
    {
        var report = await _intake.IngestAsync(InputReader.ReadFile(file.FullName), cancellation);
        if (report.Problems.Count == 0)
        {
            File.Move(file.FullName, FreeName("processed", file.Name));
            LogEvents.FileProcessed(_logger, file.Name, report.Written, report.Unchanged);
            return;
        }
        var quarantined = FreeName("quarantine", file.Name);
        // The reasons come first: a file without them would be a riddle, reasons without a file only wait for it.
        await File.WriteAllTextAsync(quarantined + ".error.json", Errors(file.Name, report), cancellation);
        File.Move(file.FullName, quarantined);
        LogEvents.FileQuarantined(_logger, file.Name, report.Problems.Count, report.Written);
    }

    private string Errors(string name, IntakeReport report) => JsonSerializer.Serialize(
        new
        {
            file = name,
            at = _clock.GetUtcNow(),
            written = report.Written,
            unchanged = report.Unchanged,
            problems = report.Problems.Select(problem => new { line = problem.Line, field = problem.Field, reason = problem.Reason }),
        },
        Json);

    private string FreeName(string part, string name)
    {
        var path = Path.Combine(_folder, part, name);
        for (var number = 2; File.Exists(path); number++)
            path = Path.Combine(_folder, part, $"{Path.GetFileNameWithoutExtension(name)}.{number}{Path.GetExtension(name)}");
        return path;
    }
}
