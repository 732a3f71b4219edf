using System.Text;
using KnowledgeGraph.Hosting.Intake;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Inbox;

/// <summary>The entries of an inbox and where they go. Each entry is looked at, claimed and moved by itself: one that cannot be is told of once, and the next one comes.</summary>
internal sealed class InboxEntries
{
    /// <summary>What most file systems allow a name, in bytes of UTF-8.</summary>
    private const int LongestName = 255;

    /// <summary>So many files that went in are looked at again for growth.</summary>
    private const int MostWatched = 1_000;

    private static readonly string[] Parts = ["processing", "processed", "quarantine"];
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly TimeSpan _settle;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly Queue<(string Path, string Name, FileState State)> _watched = [];
    private readonly Dictionary<string, Sighting> _seen = new(StringComparer.Ordinal);

    public InboxEntries(string folder, TimeProvider clock, ILogger logger, TimeSpan settle)
    {
        (_folder, _clock, _logger, _settle) = (folder, clock, logger, settle);
        foreach (var part in (string[])["", .. Parts]) Directory.CreateDirectory(Path.Combine(_folder, part));
    }

    public static FileState StateOf(FileInfo file)
    {
        file.Refresh();
        return new FileState(file.Length, file.LastWriteTimeUtc);
    }

    /// <summary>What an earlier run left half done. One that still grows is left to its writer.</summary>
    public IEnumerable<FileInfo> Interrupted() => Files(Path.Combine(_folder, "processing")).Where(file => !_seen.ContainsKey(file.FullName) || HasSettled(file)).ToList();

    /// <summary>Claimed one by one, so that what is not taken yet stays in the inbox.</summary>
    public IEnumerable<FileInfo> Settled()
    {
        TakeBackWhatGrew();
        var files = Files(_folder).ToList();
        foreach (var gone in _seen.Keys.Except(files.Select(file => file.FullName)).Where(path => Path.GetDirectoryName(path) == _folder).ToList()) _seen.Remove(gone);
        return files.Where(HasSettled).ToList().Select(Claim).OfType<FileInfo>();
    }

    /// <summary>Somebody still writes a file that was taken: it stays in <c>processing/</c>, and is taken again when it has stopped growing.</summary>
    public void LetGrow(FileInfo file)
    {
        _seen[file.FullName] = new Sighting(StateOf(file), _clock.GetTimestamp());
        LogEvents.FileGrew(_logger, file.Name);
    }

    public void Done(FileInfo file, IntakeReport report)
    {
        var (name, state) = (file.Name, StateOf(file));
        var processed = Move(file, "processed");
        _seen.Remove(file.FullName);
        _watched.Enqueue((processed, name, state));
        if (_watched.Count > MostWatched) _watched.Dequeue();
        LogEvents.FileProcessed(_logger, name, report.Written, report.Unchanged);
    }

    public void Quarantine(FileInfo file, IntakeReport report)
    {
        Quarantine(file, QuarantineNote.Write(file.Name, _clock.GetUtcNow(), report));
        LogEvents.FileQuarantined(_logger, file.Name, report.Problems.Count, report.Written);
    }

    /// <summary>Puts an entry that cannot be taken where people look for such.</summary>
    public void SetAside(FileInfo file, string reason)
    {
        try
        {
            Quarantine(file, QuarantineNote.Write(file.Name, _clock.GetUtcNow(), reason));
            LogEvents.FileSetAside(_logger, file.Name, reason);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Tell(file.Name, $"{reason}; nor could it be moved: {exception.Message}");
        }
    }

    private void Quarantine(FileInfo file, string note)
    {
        var name = FreeName("quarantine", file.Name, roomFor: ".error.json");
        // The reasons come first: a file without them would be a riddle, reasons without a file only wait for it.
        File.WriteAllText(name + ".error.json", note);
        File.Move(file.FullName, name);
        _seen.Remove(file.FullName);
    }

    private IEnumerable<FileInfo> Files(string folder)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => !file.Name.StartsWith('.')).OrderBy(file => file.Name, StringComparer.Ordinal).ToList())
            if (IsFile(file)) yield return file;
    }

    /// <summary>Whether there is a regular file of this name; if not, that is told once.</summary>
    private bool IsFile(FileInfo file)
    {
        try
        {
            if (!file.Exists)
            {
                // .NET writes the bytes of a name that are no UTF-8 as this sign; by that name there is no file.
                if (file.Name.Contains('\uFFFD')) Tell(file.Name, "its name is not valid UTF-8, so that it cannot be opened by it; rename it");
                return false;
            }
            if (file.LinkTarget is null && !SpecialFile.Is(file)) return true;
            if (_told.Add(file.Name)) LogEvents.LinkIgnored(_logger, file.Name);
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Tell(file.Name, exception.Message);
            return false;
        }
    }

    /// <summary>Says once of an entry that stays where it is why that is so: in the log, and in quarantine.</summary>
    private void Tell(string name, string reason)
    {
        if (!_told.Add(name)) return;
        LogEvents.FileLeft(_logger, name, reason);
        try
        {
            File.WriteAllText(FreeName("quarantine", name, roomFor: ".error.json") + ".error.json", QuarantineNote.Write(name, _clock.GetUtcNow(), reason));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogEvents.FileLeft(_logger, name, exception.Message);
        }
    }

    private bool HasSettled(FileInfo file)
    {
        // Not the time of day, which may be set back or forth.
        var (state, now) = (StateOf(file), _clock.GetTimestamp());
        if (_seen.TryGetValue(file.FullName, out var before) && before.State == state) return _clock.GetElapsedTime(before.Since, now) >= _settle;
        _seen[file.FullName] = new Sighting(state, now);
        return false;
    }

    /// <returns>Null where somebody else has taken or removed it meanwhile, or it cannot be claimed.</returns>
    private FileInfo? Claim(FileInfo file)
    {
        try
        {
            _seen.Remove(file.FullName);
            return new FileInfo(Move(file, "processing"));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Tell(file.Name, $"it could not be claimed: {exception.Message}");
            return null;
        }
    }

    /// <summary>A writer that paused for longer than a file must rest had its file taken too early: it comes back, to be taken whole.</summary>
    private void TakeBackWhatGrew()
    {
        for (var left = _watched.Count; left > 0; left--)
        {
            var watched = _watched.Dequeue();
            var file = new FileInfo(watched.Path);
            if (!file.Exists) continue;
            if (StateOf(file) == watched.State)
            {
                _watched.Enqueue(watched);
                continue;
            }
            LogEvents.FileGrew(_logger, watched.Name);
            file.MoveTo(FreeName("", watched.Name));
        }
    }

    private string Move(FileInfo file, string part)
    {
        var path = FreeName(part, file.Name);
        File.Move(file.FullName, path);
        return path;
    }

    private string FreeName(string part, string name, string roomFor = "")
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var path = Path.Combine(_folder, part, Shortened(stem, ending + roomFor) + ending);
        for (var number = 2; Path.Exists(path) || (roomFor.Length > 0 && Path.Exists(path + roomFor)); number++)
            path = Path.Combine(_folder, part, $"{Shortened(stem, $".{number}{ending}{roomFor}")}.{number}{ending}");
        return path;
    }

    private static string Shortened(string stem, string ending)
    {
        while (stem.Length > 1 && Encoding.UTF8.GetByteCount(stem) + Encoding.UTF8.GetByteCount(ending) > LongestName) stem = stem[..^(char.IsLowSurrogate(stem[^1]) ? 2 : 1)];
        return stem;
    }

    private readonly record struct Sighting(FileState State, long Since);
}

/// <summary>By which a file that is being written is told from one that rests.</summary>
internal readonly record struct FileState(long Length, DateTime Written);
