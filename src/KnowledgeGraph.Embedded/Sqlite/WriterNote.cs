using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Embedded.Sqlite;

/// <summary>
/// A small file beside the graph that says which process wrote last, so that another one that waits in vain can name it. Only ever used in messages:
/// SQLite's own lock is what keeps writers apart.
/// </summary>
internal sealed class WriterNote(string folder)
{
    private readonly string _file = Path.Combine(folder, "graph.writer");

    public void Leave()
    {
        try
        {
            using var process = Process.GetCurrentProcess();
            File.WriteAllText(_file, string.Create(CultureInfo.InvariantCulture, $"process {process.Id} ({process.ProcessName}) on {Environment.MachineName}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without it the message is less helpful; that is no reason to fail the write.
        }
    }

    public string Read()
    {
        try
        {
            return File.ReadAllText(_file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
