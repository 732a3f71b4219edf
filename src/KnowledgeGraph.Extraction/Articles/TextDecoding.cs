using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>
/// Bytes to text. A byte order mark decides, else what the sender declares, else the shape of UTF-16 and UTF-32, else what an HTML or XML
/// document declares of itself, else the bytes must be
/// UTF-8, or show by their characters that they are Windows-1252, which is told as a warning. Nothing is replaced: what does not fit its
/// encoding is refused.
/// </summary>
public static partial class TextDecoding
{
    private const string Guessed =
        "the text is not UTF-8 and is read as Windows-1252, which its quotation marks and accents fit; save it as UTF-8 to be sure";

    private const int Utf8Page = 65001;
    private const int Utf16Page = 1200;
    private const int Utf16BigEndianPage = 1201;
    private const int Utf32Page = 12000;
    private const int Utf32BigEndianPage = 12001;

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="charset">What the sender declares, as <c>Content-Type</c> names it; null where nothing is declared.</param>
    /// <exception cref="UnreadableInputException">The bytes are empty, binary, not in the encoding that they should be in, or the declared
    /// one is unknown.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        if (bytes.IsEmpty) throw new UnreadableInputException("the file is empty");
        if (bytes.StartsWith("%PDF"u8)) throw new UnreadableInputException("this is a PDF; convert it to text first, for example with pdftotext");
        if (UnicodeOf(bytes, charset) is { } known) return new DecodedText(Strict(known.Encoding, bytes[known.Mark..]), null);
        var head = bytes[..Math.Min(bytes.Length, 8192)];
        if (head.Contains((byte)0)) throw new UnreadableInputException("this is a binary file, not text");
        if (Declared(head) is { } declared) return new DecodedText(Strict(declared, bytes), null);
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return new DecodedText(Encoding.UTF8.GetString(bytes), null);
        return Windows1252.Read(bytes) is { } text ? new DecodedText(text, Guessed) : new DecodedText(Strict(Encoding.UTF8, bytes), null);
    }

    /// <summary>
    /// The encoding that a mark, the sender or the shape of the first bytes tells, and how many bytes its mark has; null where they tell
    /// none.
    /// </summary>
    /// <exception cref="UnreadableInputException">The declared encoding is unknown.</exception>
    public static (Encoding Encoding, int Mark)? UnicodeOf(ReadOnlySpan<byte> head, string? charset)
    {
        var shape = UnicodeShape.Of(head);
        if (shape is { Mark: > 0 } || charset is null) return shape;
        return TryCodePage(charset) is { } encoding
            ? (encoding, 0)
            : throw new UnreadableInputException($"the declared charset '{charset}' is unknown; send UTF-8, or name another");
    }

    internal static Encoding CodePage(string name) => Encoding.GetEncoding(name);

    /// <summary>As the web reads it: what calls itself Latin-1 or ASCII is Windows-1252, in which the quotation marks are.</summary>
    private static Encoding? TryCodePage(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Trim(' ', '"', '\'').ToLowerInvariant() switch
            {
                "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "l1" or "us-ascii" or "ascii" or "cp1252" => Windows1252.Name,
                "utf8" => "utf-8",
                var other => other,
            });
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <returns>Null also for the Unicode encodings: UTF-8 is tried anyway, and a declaration that can be read byte by byte is in no
    /// other.</returns>
    private static Encoding? Declared(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        if (!text.TrimStart().StartsWith('<')) return null;
        var match = XmlEncoding().Match(text) is { Success: true } xml ? xml : Charset().Match(text);
        var found = match.Success ? TryCodePage(match.Groups[1].Value) : null;
        return found?.CodePage is Utf8Page or Utf16Page or Utf16BigEndianPage or Utf32Page or Utf32BigEndianPage ? null : found;
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = StrictlyReading(encoding);
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

    /// <summary>The same encoding, which throws <see cref="DecoderFallbackException"/> on bytes that do not fit it.</summary>
    public static Encoding StrictlyReading(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_:-]{1,40})""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Charset();

    [GeneratedRegex(
        """^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9_:-]{1,40})["']""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex XmlEncoding();
}
