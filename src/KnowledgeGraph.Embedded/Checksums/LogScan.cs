using System.Buffers.Binary;

namespace KnowledgeGraph.Embedded.Checksums;

/// <summary>
/// A write-ahead log read from its beginning to its last good frame. SQLite takes the first frame whose sum does not fit for the log's end, which is right for a write that was cut off,
/// and drops every commit behind it, which is wrong where a frame was damaged afterwards.
/// </summary>
internal sealed class LogScan
{
    private const int Attempts = 3;

    /// <summary>Pages of which the log holds a committed version, 1-based.</summary>
    public HashSet<long> Pages { get; } = [];

    /// <summary>The first frame that was damaged after it was written, 1-based, or null.</summary>
    public long? DamagedFrame { get; private set; }

    /// <summary>Reads the log, more than once where it looks damaged: another process may be writing it.</summary>
    public static LogScan Of(string log, int pageSize)
    {
        var scan = Once(log, pageSize);
        for (var attempt = 1; attempt < Attempts && scan.DamagedFrame is not null; attempt++) scan = Once(log, pageSize);
        return scan;
    }

    private static LogScan Once(string log, int pageSize)
    {
        var scan = new LogScan();
        if (!File.Exists(log)) return scan;
        using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 20);
        var logHeader = new byte[LogFrame.LogHeaderSize];
        if (!Read(stream, logHeader)) return scan;
        scan.ReadFrames(stream, logHeader, new byte[pageSize]);
        return scan;
    }

    private void ReadFrames(FileStream stream, byte[] logHeader, byte[] page)
    {
        var (header, before, waiting, frame) = (new byte[LogFrame.HeaderSize], logHeader[24..], new List<long>(), 0L);
        while (Read(stream, header) && Read(stream, page) && IsOfThisLog(header, logHeader))
        {
            frame++;
            if (!LogFrame.Fits(before, header, page, LogFrame.IsBigEndian(logHeader)))
            {
                if (CommitsFrom(stream, header, logHeader, page) > 1) DamagedFrame = frame;
                return;
            }
            before = header[LogFrame.SumAt..];
            waiting.Add(BinaryPrimitives.ReadUInt32BigEndian(header));
            if (!IsCommit(header)) continue;
            Pages.UnionWith(waiting);
            waiting.Clear();
        }
    }

    /// <summary>A commit is flushed before the next one begins: of the commits from a frame that was cut off, there is one at most.</summary>
    private static int CommitsFrom(FileStream stream, byte[] header, byte[] logHeader, byte[] page)
    {
        var commits = 0;
        do commits += IsCommit(header) ? 1 : 0;
        while (Read(stream, header) && Read(stream, page) && IsOfThisLog(header, logHeader));
        return commits;
    }

    private static bool IsCommit(byte[] header) => BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)) != 0;

    /// <summary>Behind the end lie frames of earlier logs, with other salts.</summary>
    private static bool IsOfThisLog(byte[] header, byte[] logHeader) => header.AsSpan(8, 8).SequenceEqual(logHeader.AsSpan(16, 8));

    private static bool Read(FileStream stream, byte[] into) => stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
}
