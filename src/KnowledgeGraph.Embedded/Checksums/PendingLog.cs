namespace KnowledgeGraph.Embedded.Checksums;

/// <summary>
/// An empty file beside the write-ahead log that is there as long as the log may hold commits that the graph's file lacks. If it is there and the log is not, commits were lost:
/// without it a store whose log somebody left behind or deleted would open as if nothing were missing. Not there after a clean end, which takes the log away.
/// </summary>
internal static class PendingLog
{
    public const string Ending = "-due";

    public static string Of(string graphFile) => graphFile + Ending;

    /// <param name="logFile">The log's path, <c>…-wal</c>.</param>
    public static void Begin(string logFile)
    {
        try
        {
            using var _ = File.Create(OfLog(logFile));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without it a lost log is not noticed; that is no reason to fail a write.
        }
    }

    /// <inheritdoc cref="Begin"/>
    public static void End(string logFile)
    {
        try
        {
            File.Delete(OfLog(logFile));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next open then asks for a log that is not needed, and says how to go on.
        }
    }

    private static string OfLog(string logFile) => Of(logFile[..^"-wal".Length]);
}
