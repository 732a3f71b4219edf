using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>
/// Posts of X (Twitter) that a page embeds: a quotation whose author stands below it, <c>— Name (@handle) date</c>. They become what they
/// are in speech, <c>Name: text</c>, so that who says it
/// stands where readers and the extractor look for it; handle, date and links are left out.
/// </summary>
internal static partial class PostEmbeds
{
    /// <returns>Whether there were any.</returns>
    public static bool Rewrite(IDocument document)
    {
        var found = false;
        foreach (var post in document.QuerySelectorAll("blockquote.twitter-tweet, blockquote.twitter-video").ToList())
        {
            var author = Author().Match(string.Concat(post.ChildNodes.OfType<IText>().Select(text => text.Data)));
            var words = Link().Replace(post.QuerySelector("p")?.TextContent ?? "", "").Trim();
            if (!author.Success || words.Length == 0) continue;
            var paragraph = document.CreateElement("p");
            paragraph.TextContent = $"{author.Groups[1].Value}: {words}";
            post.Parent!.ReplaceChild(paragraph, post);
            found = true;
        }
        return found;
    }

    [GeneratedRegex(@"[—–-]\s*([^()\r\n]{1,100}?)\s*\(@\w{1,20}\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Author();

    [GeneratedRegex(@"(?:https?://\S+|pic\.(?:twitter|x)\.com/\S+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
