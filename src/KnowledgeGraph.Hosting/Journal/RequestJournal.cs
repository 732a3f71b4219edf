using System.Globalization;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Hosting.Journal;

/// <summary>
/// Accepted requests on disk, one file each, until they are in the store. A request is there once <see cref="Append"/> has returned, whatever happens next.
/// Thread-safe for appending; read and removed by one worker.
/// </summary>
/// <remarks>A file is written under a temporary name, flushed to the disk, and renamed: a name that ends in .jsonl is always whole.</remarks>
public sealed class RequestJournal
{
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private long _number;
    private int _waiting;

    public RequestJournal(string folder, TimeProvider clock)
    {
        _folder = folder;
        _clock = clock;
        Directory.CreateDirectory(folder);
        foreach (var unfinished in Directory.EnumerateFiles(folder, "*.tmp")) File.Delete(unfinished);
        var left = Pending();
        _waiting = left.Count;
        _number = left.Select(NumberOf).DefaultIfEmpty(0).Max();
    }

    public int Waiting => Volatile.Read(ref _waiting);

    /// <returns>A name that no other request has; it waits under it once it was appended.</returns>
    public string NewName() =>
        string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _number):D12}-{_clock.GetUtcNow():yyyyMMddTHHmmss}.jsonl");

    /// <exception cref="IOException">The disk is full or fails: nothing was accepted, and nothing of the request stays.</exception>
    public void Append(string name, IEnumerable<IngestionInput> entries)
    {
        var path = Path.Combine(_folder, name);
        try
        {
            using (var file = new FileStream(path + ".tmp", FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                foreach (var entry in entries)
                {
                    file.Write(EntryJson.Write(entry));
                    file.WriteByte((byte)'\n');
                }
                file.Flush(flushToDisk: true);
            }
            File.Move(path + ".tmp", path);
        }
        catch
        {
            File.Delete(path + ".tmp");
            throw;
        }
        Interlocked.Increment(ref _waiting);
        FlushFolder();
    }

    /// <summary>Names in the order of arrival.</summary>
    public IReadOnlyList<string> Pending()
    {
        List<string> names = [.. Directory.EnumerateFiles(_folder, "*.jsonl").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        // What waits is what lies there, whoever may have put it there or taken it away.
        Volatile.Write(ref _waiting, names.Count);
        return names;
    }

    /// <summary>Writes, flushes and removes a file, to see that requests can be accepted.</summary>
    /// <exception cref="IOException">They cannot.</exception>
    public void Probe()
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.tmp");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        file.WriteByte(0);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Free bytes on the disk that requests are written to.</summary>
    public long FreeBytes => new DriveInfo(Path.GetFullPath(_folder)).AvailableFreeSpace;

    public IEnumerable<IngestionInput> Read(string name) => InputReader.ReadFile(Path.Combine(_folder, name));

    public void Remove(string name)
    {
        File.Delete(Path.Combine(_folder, name));
        Interlocked.Decrement(ref _waiting);
    }

    /// <summary>Keeps a request of which something was refused after all, with the reasons beside it: whoever sent it was told only that it was accepted.</summary>
    public void Quarantine(string name, string reasons)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "quarantine")).FullName;
        File.WriteAllText(Path.Combine(folder, name + ".error.json"), reasons);
        File.Move(Path.Combine(_folder, name), Path.Combine(folder, name), overwrite: true);
        Interlocked.Decrement(ref _waiting);
    }

    private static long NumberOf(string name) => long.TryParse(name.AsSpan(0, Math.Min(12, name.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>On Linux a rename survives a power cut only when the folder itself was flushed; elsewhere the file system sees to it.</summary>
    private void FlushFolder()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            using SafeFileHandle folder = File.OpenHandle(_folder, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(folder);
        }
        catch (UnauthorizedAccessException)
        {
            // .NET refuses to open folders on some systems; the file itself is flushed.
        }
    }
}
