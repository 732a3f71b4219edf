using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>What stands between quotes or backticks, with its escapes resolved.</summary>
internal static class QuotedText
{
    public static string ReadName(ReadOnlySpan<char> quoted) => quoted[1..^1].ToString().Replace("``", "`", StringComparison.Ordinal);

    /// <param name="quoted">The literal with its quotes.</param>
    public static string ReadString(ReadOnlySpan<char> quoted, SourcePosition position)
    {
        var body = quoted[1..^1];
        if (!body.Contains('\\')) return body.ToString();

        var text = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\')
            {
                text.Append(body[i]);
                continue;
            }
            var escape = body[++i];
            switch (escape)
            {
                case 'b': text.Append('\b'); break;
                case 'f': text.Append('\f'); break;
                case 'n': text.Append('\n'); break;
                case 'r': text.Append('\r'); break;
                case 't': text.Append('\t'); break;
                case '\\' or '\'' or '"' or '`': text.Append(escape); break;
                case 'u': i += ReadUnicode(body[(i + 1)..], 4, text, position); break;
                case 'U': i += ReadUnicode(body[(i + 1)..], 8, text, position); break;
                default:
                    throw CypherException.Syntax(
                        CypherErrorDetail.UnexpectedSyntax, $"'\\{escape}' is not an escape in a string. Write '\\\\' for a backslash.", position);
            }
        }
        return text.ToString();
    }

    private static int ReadUnicode(ReadOnlySpan<char> rest, int digits, StringBuilder text, SourcePosition position)
    {
        if (rest.Length < digits || !uint.TryParse(rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code > 0x10FFFF)
        {
            throw CypherException.Syntax(
                CypherErrorDetail.InvalidUnicodeLiteral, $"A Unicode escape is '\\u' and four hexadecimal digits, or '\\U' and eight, up to 10FFFF.", position);
        }
        // Halves of a surrogate pair may be written one after the other.
        if (code < 0x10000) text.Append((char)code);
        else text.Append(new Rune(code).ToString());
        return digits;
    }
}
