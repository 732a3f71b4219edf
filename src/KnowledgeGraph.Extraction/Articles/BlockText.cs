using System.Text;
using AngleSharp.Dom;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>The readable text of a piece of HTML: one paragraph a block element, a blank line between paragraphs, white space folded.</summary>
internal static class BlockText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    };

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "aside", "form", "button", "select", "svg", "iframe", "figcaption", "footer", "head", "title",
    };

    /// <param name="skip">Elements to leave out besides scripts, navigation and the like.</param>
    public static string Of(INode root, Func<IElement, bool>? skip = null)
    {
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        var afterBreak = false;
        // An explicit stack: pages nest as deep as their makers like, or as an attacker likes.
        var open = new Stack<(INode Node, bool Leaving)>();
        open.Push((root, false));
        while (open.TryPop(out var next))
        {
            if (next.Node is IText text)
            {
                current.Append(text.Data);
                afterBreak &= string.IsNullOrWhiteSpace(text.Data);
                continue;
            }
            if (next.Node is IElement element)
            {
                if (!next.Leaving && (Unread.Contains(element.LocalName) || (skip?.Invoke(element) ?? false))) continue;
                if (element.LocalName.Equals("br", StringComparison.OrdinalIgnoreCase))
                {
                    // Two in a row are how many pages and feeds part paragraphs.
                    if (afterBreak) Flush();
                    else current.Append('\n');
                    afterBreak = true;
                }
                if (Blocks.Contains(element.LocalName))
                {
                    Flush();
                    if (!next.Leaving) open.Push((next.Node, true));
                }
            }
            if (next.Leaving) continue;
            for (var i = next.Node.ChildNodes.Length - 1; i >= 0; i--) open.Push((next.Node.ChildNodes[i], false));
        }
        Flush();
        return string.Join("\n\n", paragraphs);

        void Flush()
        {
            var folded = Fold(current);
            if (folded.Length > 0) paragraphs.Add(folded);
            current.Clear();
        }
    }

    private static string Fold(StringBuilder text)
    {
        var folded = new StringBuilder(text.Length);
        var pending = false;
        foreach (var chunk in text.GetChunks())
        {
            foreach (var character in chunk.Span)
            {
                if (char.IsWhiteSpace(character))
                {
                    pending = folded.Length > 0;
                    continue;
                }
                if (pending) folded.Append(' ');
                pending = false;
                folded.Append(character);
            }
        }
        return folded.ToString();
    }
}
