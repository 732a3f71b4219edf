namespace KnowledgeGraph.Extraction.Articles;

/// <summary>
/// Refuses a page that is nested so deep or made of so many elements that parsing it would take long: parsers and readability scorers walk every ancestor of every element.
/// Counts tags as the HTML standard's tree builder would nest them, and rather too deep than too shallow; linear in the page's length.
/// </summary>
internal static class HtmlLimits
{
    /// <summary>Browsers stop nesting at 512; news pages stay below 60.</summary>
    public const int DeepestNesting = 256;

    public const int MostElements = 50_000;

    public const int MostAttributes = 256;

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>Elements whose end tag may be left out: the next one ends them, so that they nest only within another element.</summary>
    private static readonly HashSet<string> EndedByNext = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "caption", "rp", "rt",
    };

    private static readonly HashSet<string> RawText = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" };

    /// <summary>Inline elements: their end tag ends nothing but inline elements above them.</summary>
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var",
    };

    /// <exception cref="UnreadableInputException">The page passes one of the limits.</exception>
    public static void Check(string html)
    {
        var open = new List<string>();
        var elements = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = After(html, "-->", at + 4);
                continue;
            }
            var isEnd = html[at + 1] == '/';
            var name = NameAt(html, isEnd ? at + 2 : at + 1);
            if (name.Length == 0)
            {
                at++;
                continue;
            }
            at = SkipTag(html, at + (isEnd ? 2 : 1) + name.Length);
            if (isEnd)
            {
                Close(open, name);
                continue;
            }
            if (++elements > MostElements) throw new UnreadableInputException($"the page has more than {MostElements:N0} elements; hand in the article's text alone") { IsOverLimit = true };
            if (RawText.Contains(name)) at = After(html, "</" + name, at);
            else if (!Void.Contains(name) && !EndedByNext.Contains(name)) open.Add(name);
            if (open.Count > DeepestNesting) throw new UnreadableInputException($"the page is nested more than {DeepestNesting} elements deep; hand in the article's text alone") { IsOverLimit = true };
        }
    }

    private static void Close(List<string> open, string name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
            if (open[i] is "table" || (Inline.Contains(name) && !Inline.Contains(open[i]))) return;
        }
    }

    private static string NameAt(string html, int start)
    {
        var end = start;
        if (end >= html.Length || !char.IsAsciiLetter(html[end])) return "";
        while (end < html.Length && html[end] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f')) end++;
        return html[start..end].ToLowerInvariant();
    }

    /// <summary>The position after the tag's end; quoted values may hold a <c>&gt;</c>.</summary>
    private static int SkipTag(string html, int at)
    {
        var attributes = 0;
        while (at < html.Length && html[at] != '>')
        {
            if (html[at] == '=')
            {
                at++;
                while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
                if (at < html.Length && html[at] is '"' or '\'') at = After(html, html[at].ToString(), at + 1);
                continue;
            }
            if ((char.IsWhiteSpace(html[at]) || html[at] == '/') && at + 1 < html.Length && !char.IsWhiteSpace(html[at + 1]) && html[at + 1] is not ('=' or '>' or '/')) attributes++;
            at++;
        }
        if (attributes > MostAttributes) throw new UnreadableInputException($"an element of the page has more than {MostAttributes} attributes; hand in the article's text alone") { IsOverLimit = true };
        return Math.Min(at + 1, html.Length);
    }

    private static int After(string html, string mark, int at)
    {
        var found = at < html.Length ? html.IndexOf(mark, at, StringComparison.OrdinalIgnoreCase) : -1;
        return found < 0 ? html.Length : found + mark.Length;
    }
}
