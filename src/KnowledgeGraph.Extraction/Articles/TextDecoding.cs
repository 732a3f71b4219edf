using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>
/// Bytes to text without guessing: a byte order mark decides, else an encoding that an HTML page declares, else the bytes must be UTF-8.
/// </summary>
public static partial class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="UnreadableInputException">The bytes are empty, binary or not in the encoding that they should be in.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) throw new UnreadableInputException("the file is empty");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Strict(StrictUtf8, bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Strict(Encoding.Unicode, bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Strict(Encoding.BigEndianUnicode, bytes[2..]);
        var head = bytes[..Math.Min(bytes.Length, 8192)];
        if (bytes.StartsWith("%PDF"u8)) throw new UnreadableInputException("this is a PDF; convert it to text first, for example with pdftotext");
        if (head.Contains((byte)0)) throw new UnreadableInputException("this is a binary file, not text");
        return Declared(head) is { } declared ? declared.GetString(bytes) : Strict(StrictUtf8, bytes);
    }

    private static Encoding? Declared(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        if (!text.TrimStart().StartsWith('<')) return null;
        var match = Charset().Match(text);
        if (!match.Success) return null;
        try
        {
            var encoding = Encoding.GetEncoding(match.Groups[1].Value);
            return encoding is UTF8Encoding ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UnreadableInputException(
                $"the text is not valid {encoding.WebName.ToUpperInvariant()} at byte {exception.Index}; save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8");
        }
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_:-]{1,40})""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Charset();
}

/// <summary>An input that cannot become an article. The message says why and what to do, and fits behind "file: ".</summary>
public sealed class UnreadableInputException(string message) : Exception(message)
{
    /// <summary>It could be read if it were smaller or simpler.</summary>
    public bool IsOverLimit { get; init; }
}
