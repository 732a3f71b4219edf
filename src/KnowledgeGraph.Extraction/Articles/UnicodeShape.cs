using System.Text;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>
/// The Unicode encoding that a text's first bytes show: by its byte order mark, else UTF-16 and UTF-32 by where the zero bytes of spaces
/// and Latin letters stand.
/// </summary>
internal static class UnicodeShape
{
    private const int LeastZeros = 20;
    private const int Inspected = 4096;

    private static readonly Encoding Utf32BigEndian = new UTF32Encoding(bigEndian: true, byteOrderMark: false);

    /// <returns>The encoding, and the bytes of its mark; null where the bytes show none.</returns>
    public static (Encoding Encoding, int Mark)? Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => (Utf32BigEndian, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => WithoutMark(head[..Math.Min(head.Length, Inspected)]) is { } encoding ? (encoding, 0) : null,
    };

    private static Encoding? WithoutMark(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4 || !head.Contains((byte)0)) return null;
        head = head[..(head.Length / 4 * 4)];
        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < head.Length; i++)
            if (head[i] == 0) zeros[i % 4]++;
        var units = head.Length / 4;
        var (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3]);
        Encoding? found = null;
        if (zeros[3] == units && zeros[2] * 2 > units) found = Encoding.UTF32;
        else if (zeros[0] == units && zeros[1] * 2 > units) found = Utf32BigEndian;
        else if (even == 0 && odd * LeastZeros >= 2 * units) found = Encoding.Unicode;
        else if (odd == 0 && even * LeastZeros >= 2 * units) found = Encoding.BigEndianUnicode;
        return found is not null && IsText(found.GetString(head)) ? found : null;
    }

    private static bool IsText(string text) => text.All(character => character switch
    {
        '\t' or '\n' or '\r' or '\f' => true,
        '\uFFFE' or '\uFFFF' => false,
        _ => character >= ' ',
    });
}
