using System.Text;
using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Markdown;

/// <summary>Makes text from outside safe inside Markdown: it shows as it is and can neither format nor link.</summary>
internal static class MarkdownText
{
    private const string Special = @"\`*_{}[]<>#|!~&";

    /// <summary>One line of plain text; line breaks and other control characters become blanks.</summary>
    public static string Escape(string text) => AtLineStart(EscapeInline(text).Trim());

    /// <summary>As <see cref="Escape"/>, for text within a line: a blank at either end stays.</summary>
    public static string EscapeInline(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c))
            {
                if (escaped.Length == 0 || escaped[^1] != ' ') escaped.Append(' ');
                continue;
            }

            if (Special.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>A command as code, in a fence longer than any run of backticks in it.</summary>
    public static string Code(string command)
    {
        var text = string.Concat(command.Select(c => char.IsControl(c) ? ' ' : c));
        var fence = new string('`', text.Split('`').Length);
        return text.Contains('`', StringComparison.Ordinal) ? $"{fence} {text} {fence}" : $"`{text}`";
    }

    /// <summary>A link if the address is a web address, else the address as code; nothing where there is none.</summary>
    public static string Link(string text, string? url)
    {
        if (url is null) return Escape(text);
        return WebAddress.IsWeb(url)
            ? $"[{Escape(text)}](<{url.Replace("<", "%3C").Replace(">", "%3E").Replace("\\", "%5C").Replace("\n", "").Replace("\r", "")}>)"
            : $"{Escape(text)} ({Escape(url)})";
    }

    /// <summary>A text that starts like a list item or a heading's underline would become one.</summary>
    public static string AtLineStart(string text)
    {
        if (text.Length > 0 && text[0] is '-' or '+' or '=') return "\\" + text;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var isListItem = digits > 0 && digits < text.Length && text[digits] is '.' or ')'
            && (digits + 1 == text.Length || text[digits + 1] == ' ');
        return isListItem ? text[..digits] + "\\" + text[digits..] : text;
    }
}
