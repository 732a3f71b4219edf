using System.Buffers.Binary;

namespace KnowledgeGraph.Embedded.Checksums;

/// <summary>Looks at a graph's file before SQLite opens it, so that an empty, cut, foreign, newer or damaged one is told apart, and a log that is missing is missed.</summary>
internal static class StoreFile
{
    /// <summary>"KGPH" in the file's header.</summary>
    public const uint ApplicationId = 0x4B475048;

    /// <summary>The format that this program writes: since 2 each page ends with a checksum.</summary>
    public const uint Format = 2;

    public const uint FormatWithoutChecksums = 1;
    private const int HeaderSize = 100;

    /// <returns>False where the file is of the format before checksums, and is to be upgraded.</returns>
    /// <exception cref="EmbeddedStoreException">The file is no graph that this program can open; the message says why and what to do.</exception>
    public static bool Check(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length == 0) throw Fault(EmbeddedStoreFault.Corrupt, $"{file} is empty (0 bytes); a graph never is.");
        var first = FirstPage(stream);
        if (!first.AsSpan().StartsWith("SQLite format 3\0"u8))
        {
            // Ours with a damaged first word, or somebody else's?
            if (first.Length > HeaderSize && Number(first, 68) == ApplicationId) throw Fault(EmbeddedStoreFault.Corrupt, $"{file} is damaged in its first page.");
            throw new EmbeddedStoreException(EmbeddedStoreFault.NotAGraph, $"{file} is not a graph store: it is no SQLite database. Give another folder.");
        }
        var log = new FileInfo(file + "-wal");
        var (application, format, reserved) = (Number(first, 68), Number(first, 60), first.Length > 20 ? first[20] : 0);
        if (first.Length < PageSize(first)) throw Fault(EmbeddedStoreFault.Corrupt, $"{file} is cut off: it has {stream.Length:N0} bytes of at least {PageSize(first):N0}.");
        var isWhole = reserved == PageChecksum.Size && PageChecksum.Fits(first, 0);
        if (application != ApplicationId && !isWhole)
            throw new EmbeddedStoreException(EmbeddedStoreFault.NotAGraph, $"{file} is a SQLite database, but not a graph store. Give another folder.");
        if (format > Format && (isWhole || reserved != PageChecksum.Size))
        {
            throw new EmbeddedStoreException(
                EmbeddedStoreFault.NewerFormat,
                $"{file} has format {format}, this program knows formats up to {Format}. Use the newer program that wrote it, or another folder.");
        }
        if (!log.Exists && File.Exists(PendingLog.Of(file)))
        {
            throw Fault(
                EmbeddedStoreFault.MissingLog,
                $"{log.FullName} is missing: the process that wrote last was killed, and its last commits are in that file. Put it back beside {Path.GetFileName(file)} (a copy of a store is a copy of its whole folder).");
        }
        if (format == FormatWithoutChecksums && reserved == 0) return false;
        if (log is { Exists: true, Length: > 0 })
        {
            CheckLog(file, PageSize(first), isWhole);
            return true;
        }
        if (!isWhole) throw Fault(EmbeddedStoreFault.Corrupt, $"{file} is damaged in its first page.");
        if (stream.Length < Number(first, 28) * (long)PageSize(first))
            throw Fault(EmbeddedStoreFault.Corrupt, $"{file} is cut off: it has {stream.Length:N0} bytes of {Number(first, 28) * (long)PageSize(first):N0}.");
        return true;
    }

    /// <summary>While a log is there the newest first page may stand in it, and a checkpoint may have been cut off within the one in the file.</summary>
    private static void CheckLog(string file, int pageSize, bool isWhole)
    {
        var scan = LogScan.Of(file + "-wal", pageSize);
        if (scan.DamagedFrame is { } frame) throw Fault(EmbeddedStoreFault.Corrupt, $"{file}-wal is damaged in frame {frame:N0}, before the last commit.");
        if (!isWhole && !scan.Pages.Contains(1)) throw Fault(EmbeddedStoreFault.Corrupt, $"{file} is damaged in its first page.");
    }

    /// <summary>The file layer by which a store that may be damaged is read: without checksums where it was made before there were any.</summary>
    public static string? LayerFor(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var first = FirstPage(stream);
        return Number(first, 60) == FormatWithoutChecksums && first[20] == 0 ? null : ChecksumVfs.Name;
    }

    /// <summary>The pages of the graph's file that do not have the content that was written, 1-based; those of which the log holds a newer version are left out.</summary>
    public static IEnumerable<long> DamagedPages(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 20);
        var size = PageSize(FirstPage(stream));
        var logged = LogScan.Of(file + "-wal", size).Pages;
        var page = new byte[size];
        for (long number = 0; (number + 1) * size <= stream.Length; number++)
        {
            stream.Position = number * size;
            stream.ReadExactly(page);
            if (!PageChecksum.Fits(page, number) && !logged.Contains(number + 1) && page.AsSpan().ContainsAnyExcept((byte)0)) yield return number + 1;
        }
    }

    public static EmbeddedStoreException Fault(EmbeddedStoreFault fault, string what) =>
        new(fault, fault == EmbeddedStoreFault.MissingLog ? what : $"{what} Put a backup in its place, build the graph again from the articles, or save what can be read: kg recover.");

    private static byte[] FirstPage(FileStream stream)
    {
        var header = new byte[Math.Min(stream.Length, HeaderSize)];
        stream.Position = 0;
        stream.ReadExactly(header);
        var page = new byte[Math.Min(stream.Length, header.Length < HeaderSize ? header.Length : Math.Max(HeaderSize, PageSize(header)))];
        stream.Position = 0;
        stream.ReadExactly(page);
        return page;
    }

    private static int PageSize(ReadOnlySpan<byte> header)
    {
        if (header.Length < HeaderSize) return HeaderSize;
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        return size == 1 ? 65_536 : System.Numerics.BitOperations.IsPow2(size) && size >= 512 ? size : 4096;
    }

    private static uint Number(ReadOnlySpan<byte> header, int at) => header.Length < at + 4 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(header[at..]);
}
