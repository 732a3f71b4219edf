using System.Text;

namespace KnowledgeGraph.Reporting.Markdown;

/// <summary>Makes text from outside safe inside Markdown: it shows as it is and can neither format nor link.</summary>
internal static class MarkdownText
{
    private const string Special = @"\`*_{}[]<>#|!~&";

    /// <summary>One line of plain text; line breaks and other control characters become blanks.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c))
            {
                if (escaped.Length > 0 && escaped[^1] != ' ') escaped.Append(' ');
                continue;
            }

            if (Special.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }

        return LineStart(escaped.ToString().TrimEnd());
    }

    /// <summary>A link if the address is a web address, else the address as code; nothing where there is none.</summary>
    public static string Link(string text, string? url)
    {
        if (url is null) return Escape(text);
        var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        return isWeb
            ? $"[{Escape(text)}](<{url.Replace("<", "%3C").Replace(">", "%3E").Replace("\\", "%5C").Replace("\n", "").Replace("\r", "")}>)"
            : $"{Escape(text)} ({Escape(url)})";
    }

    /// <summary>A text that starts like a list item or a heading's underline would become one.</summary>
    private static string LineStart(string text)
    {
        if (text.Length > 0 && text[0] is '-' or '+' or '=') return "\\" + text;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? text[..digits] + "\\" + text[digits..] : text;
    }
}
