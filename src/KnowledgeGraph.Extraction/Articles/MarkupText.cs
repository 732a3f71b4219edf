using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>Texts of feeds and exports, which may be plain or pieces of HTML, as plain text. Pure and thread-safe.</summary>
public static partial class MarkupText
{
    /// <summary>
    /// True where a text holds elements that HTML is written with; a lone <c>&lt;</c> or an address in angle brackets is none.
    /// </summary>
    public static bool IsMarkup(string text) => text.Contains('<') && Element().IsMatch(text);

    /// <summary>Paragraphs with a blank line between them, character references replaced; plain text keeps its lines.</summary>
    /// <exception cref="UnreadableInputException">It is nested so that reading it would take long.</exception>
    public static string Read(string text)
    {
        if (!IsMarkup(text)) return WebUtility.HtmlDecode(text).Trim();
        HtmlLimits.Check(text);
        var document = new HtmlParser().ParseDocument(text);
        PostEmbeds.Rewrite(document);
        return BlockText.Of(document.Body!);
    }

    /// <summary>A title in one line.</summary>
    /// <exception cref="UnreadableInputException">It is nested so that reading it would take long.</exception>
    public static string? Line(string? text)
    {
        var words = text is null ? [] : Read(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    [GeneratedRegex(
        "</?(p|br|div|span|a|b|i|em|strong|ul|ol|li|blockquote|h[1-6]|img|figure|figcaption|section|article"
        + "|table|tr|td|th|sup|sub|u|cite|q|small|font|hr|center|iframe|script|style|time)(\\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Element();
}
