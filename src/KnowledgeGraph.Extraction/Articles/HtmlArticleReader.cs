using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Model.Records;
using SmartReader;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>
/// A web page to an article: SmartReader finds the text among menus and advertisements; where it finds none (short pages), the page's main, article or body element is taken.
/// Metadata come from the page's own tags (canonical link, Open Graph, article:published_time, JSON-LD as SmartReader reads it). Nothing is fetched.
/// </summary>
internal static class HtmlArticleReader
{
    private static readonly Uri NoAddress = new("https://unknown.invalid/");

    public static ArticleRecord Read(string html)
    {
        HtmlLimits.Check(html);
        var document = new HtmlParser().ParseDocument(html);
        if (PostEmbeds.Rewrite(document)) html = document.DocumentElement.OuterHtml;
        var url = Absolute(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Absolute(Meta(document, "og:url"));
        var title = Meta(document, "og:title") ?? Text(document.QuerySelector("h1")) ?? Text(document.QuerySelector("title"));
        var readable = Readable(html, url);
        var published = Meta(document, "article:published_time") ?? Meta(document, "date") ?? Meta(document, "datePublished")
            ?? document.QuerySelector("time[datetime]")?.GetAttribute("datetime")
            ?? readable?.PublicationDate?.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        var host = url is null ? null : new Uri(url).Host;
        var site = Meta(document, "og:site_name");
        return new ArticleRecord(
            url, title, site is null && host is null ? null : new SourceRecord(site ?? host, host), published, document.DocumentElement.GetAttribute("lang"), Body(document, readable, title));
    }

    /// <summary>SmartReader's own view of the page, or null where it finds no article in it.</summary>
    private static Article? Readable(string html, string? url)
    {
        using var reader = new Reader(url ?? NoAddress.ToString(), html);
        var article = reader.GetArticle();
        return article.IsReadable ? article : null;
    }

    private static string Body(IHtmlDocument document, Article? readable, string? title)
    {
        var root = readable is null
            ? document.QuerySelector("article") ?? document.QuerySelector("main") ?? (INode?)document.Body ?? document
            : new HtmlParser().ParseDocument(readable.Content).Body!;
        return BlockText.Of(root, element => IsTitle(element, title) || IsByline(element));
    }

    /// <summary>The headline is kept as the title; in the text it would be counted twice.</summary>
    private static bool IsTitle(IElement element, string? title) => element.LocalName is "h1" or "h2" && title is not null && Text(element) == title;

    private static bool IsByline(IElement element) =>
        element.GetAttribute("rel") == "author" || (element.ClassList.Any(c => c is "byline" or "author" or "dateline" or "share" or "social") && element.TextContent.Length < 200);

    private static string? Meta(IHtmlDocument document, string name) =>
        document.QuerySelectorAll("meta").FirstOrDefault(m => (m.GetAttribute("property") ?? m.GetAttribute("name") ?? m.GetAttribute("itemprop")) == name)
            ?.GetAttribute("content") is { Length: > 0 } content ? content.Trim() : null;

    private static string? Text(IElement? element) => element?.TextContent.Trim() is { Length: > 0 } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    private static string? Absolute(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri.ToString() : null;
}
