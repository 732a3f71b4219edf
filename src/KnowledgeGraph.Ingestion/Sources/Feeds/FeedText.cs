using System.Text.RegularExpressions;
using System.Xml.Linq;
using KnowledgeGraph.Extraction.Articles;

namespace KnowledgeGraph.Ingestion.Sources.Feeds;

/// <summary>
/// The text of a feed's element: plain, HTML written as text (RSS always may be), or elements of XHTML. What programs add at its end is
/// left out.
/// </summary>
internal static partial class FeedText
{
    /// <returns>Null where the element is not there or holds no text.</returns>
    /// <exception cref="UnreadableInputException">It is nested so that reading it would take long.</exception>
    public static string? Of(XElement? element)
    {
        if (element is null) return null;
        var written = element.HasElements ? Prefix().Replace(MarkupOf(element), "<$1") : element.Value;
        // Only Atom can say that a text is plain, and then means it.
        var text = (string?)element.Attribute("type") == "text" && !element.HasElements ? written.Trim() : MarkupText.Read(written);
        text = Added().Replace(text, "").TrimEnd();
        return text.Length == 0 ? null : text;
    }

    private static string MarkupOf(XElement element) =>
        string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));

    /// <summary>HTML knows no prefixes: <c>xhtml:div</c> is a <c>div</c>.</summary>
    [GeneratedRegex("<(/?)[A-Za-z][A-Za-z0-9]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(
        @"(?:^|(?<=\s))(?:The post .{1,300} (?:appeared first|first appeared) on .{1,100}\."
        + @"|(?:Continue reading|Read more|Read the full (?:story|article))\b.{0,300}|\[(?:…|\.\.\.)\])\s*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Added();
}
