using System.Buffers.Binary;
using System.Numerics;

namespace KnowledgeGraph.Embedded.Checksums;

/// <summary>
/// The checksum that each page of a graph file ends with: two CRC-32C (Castagnoli), of the even and of the odd 64-bit words, begun with the page's number, so that a page in another's place is
/// found too. Every single flipped bit, and every burst of up to 32 bits within a word, changes it. Part of the file format since version 2; see docs/adr/0073-page-checksums.md.
/// </summary>
internal static class PageChecksum
{
    /// <summary>The bytes that SQLite leaves free at the end of each page ("reserved bytes", https://www.sqlite.org/fileformat2.html#resbyte).</summary>
    public const int Size = 8;

    /// <param name="page">A whole page, a power of two from 512 to 65,536 bytes.</param>
    /// <param name="number">0-based.</param>
    public static void Write(Span<byte> page, long number) => BinaryPrimitives.WriteUInt64LittleEndian(page[^Size..], Of(page[..^Size], number));

    public static bool Fits(ReadOnlySpan<byte> page, long number) => BinaryPrimitives.ReadUInt64LittleEndian(page[^Size..]) == Of(page[..^Size], number);

    private static ulong Of(ReadOnlySpan<byte> content, long number)
    {
        var (even, odd) = ((uint)number, ~(uint)number);
        // Two sums side by side, because each step waits for the one before it. The content is a multiple of eight bytes, and one word short of an even number of them.
        while (content.Length >= 16)
        {
            even = BitOperations.Crc32C(even, BinaryPrimitives.ReadUInt64LittleEndian(content));
            odd = BitOperations.Crc32C(odd, BinaryPrimitives.ReadUInt64LittleEndian(content[8..]));
            content = content[16..];
        }
        even = BitOperations.Crc32C(even, BinaryPrimitives.ReadUInt64LittleEndian(content));
        return even | (ulong)odd << 32;
    }
}
