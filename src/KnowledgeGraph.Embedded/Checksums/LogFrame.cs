using System.Buffers.Binary;

namespace KnowledgeGraph.Embedded.Checksums;

/// <summary>
/// The checksums that SQLite writes into its write-ahead log (https://www.sqlite.org/fileformat2.html#checksum_algorithm). SQLite verifies them when it opens a log that a killed process left;
/// here they are verified whenever a page is read from the log. A frame's sum goes on from that of the frame before it, which stands in the file, so that any one frame can be verified.
/// </summary>
internal static class LogFrame
{
    public const int LogHeaderSize = 32;
    public const int HeaderSize = 24;

    /// <summary>Where a frame's sum stands in its header; the log's own stands in the last eight bytes of the log's header.</summary>
    public const int SumAt = 16;

    private const uint MagicOfLittleEndianSums = 0x377F0682;

    /// <summary>Whether the sums of this log are of big-endian words: the lowest bit of its magic number.</summary>
    public static bool IsBigEndian(ReadOnlySpan<byte> logHeader) => BinaryPrimitives.ReadUInt32BigEndian(logHeader) != MagicOfLittleEndianSums;

    /// <param name="before">The eight bytes of the sum before this frame.</param>
    /// <param name="header">The frame's header, 24 bytes.</param>
    public static bool Fits(ReadOnlySpan<byte> before, ReadOnlySpan<byte> header, ReadOnlySpan<byte> page, bool bigEndian)
    {
        var sum = (BinaryPrimitives.ReadUInt32BigEndian(before), BinaryPrimitives.ReadUInt32BigEndian(before[4..]));
        sum = Add(sum, header[..8], bigEndian);
        sum = Add(sum, page, bigEndian);
        return sum == (BinaryPrimitives.ReadUInt32BigEndian(header[SumAt..]), BinaryPrimitives.ReadUInt32BigEndian(header[(SumAt + 4)..]));
    }

    private static (uint, uint) Add((uint First, uint Second) sum, ReadOnlySpan<byte> content, bool bigEndian)
    {
        var (first, second) = sum;
        for (; content.Length >= 8; content = content[8..])
        {
            var (one, two) = bigEndian
                ? (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]))
                : (BinaryPrimitives.ReadUInt32LittleEndian(content), BinaryPrimitives.ReadUInt32LittleEndian(content[4..]));
            first += one + second;
            second += two + first;
        }
        return (first, second);
    }
}
