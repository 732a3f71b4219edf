using System.Diagnostics;

namespace KnowledgeGraph.Embedded.Locks;

/// <summary>
/// A folder that one process works on at a time: a lock on a file in it, which the system takes back however the process ends, and beside it a note that says who has it. Two claims of one process
/// keep each other out as well. Others may read the folder.
/// </summary>
public sealed class FolderClaim : IDisposable
{
    // Hidden, so that an inbox does not take them for articles.
    private const string LockFile = ".kg.lock";
    private const string OwnerFile = ".kg.owner";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _lock;
    private readonly string _note;

    private FolderClaim(FileStream @lock, string note)
    {
        _lock = @lock;
        _note = note;
    }

    /// <param name="owner">For people: what works on the folder, such as <c>kg serve</c>; the process and the machine are added.</param>
    /// <param name="wait">How long another owner is waited for.</param>
    /// <exception cref="FolderClaimedException">Another one has it; the message names it.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static FolderClaim Take(string folder, string owner, TimeSpan wait = default)
    {
        Directory.CreateDirectory(folder);
        var note = Path.Combine(folder, OwnerFile);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var held = new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                File.WriteAllText(note, $"{owner} (process {Environment.ProcessId} on {Environment.MachineName})");
                return new FolderClaim(held, note);
            }
            catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
            {
                if (waited.Elapsed >= wait) throw new FolderClaimedException(folder, OwnerOf(note), exception);
                Thread.Sleep(Pause);
            }
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(_note);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A note without a lock says nothing.
        }
        _lock.Dispose();
    }

    private static string OwnerOf(string note)
    {
        try
        {
            return File.ReadAllText(note) is { Length: > 0 } owner ? owner : "another process";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
