using System.Xml.Linq;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources.Articles;

namespace KnowledgeGraph.Ingestion.Sources.Feeds;

/// <summary>
/// One entry of an XML feed to an article: the fullest text it has, the address of its page, its own date before that of its last change.
/// </summary>
internal static class FeedEntry
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace Podcast = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Burner = "http://rssnamespace.org/feedburner/ext/1.0";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed's own title, address or language added to what is known of it.</summary>
    public static ArticleSetting Around(XElement element, ArticleSetting around) => element.Name.LocalName switch
    {
        "title" => around with { Source = around.Source ?? FeedText.Of(element) },
        "link" when AddressOf([element]) is { } address => around with { Address = around.Address ?? address },
        "language" => around with { Language = around.Language ?? element.Value.Trim() },
        _ => around,
    };

    public static IngestionInput Read(XElement entry, InputOrigin origin, ArticleSetting around)
    {
        var own = entry.Name.Namespace;
        var language = (string?)entry.Attribute(XNamespace.Xml + "lang");
        var source = entry.Element(own + "source");
        return ArticleDraft.Read(origin, Field, around, [], isPlain: true);

        string? Field(string name) => name switch
        {
            "url" => Filled(Burner + "origLink")
                ?? AddressOf([.. entry.Elements(own + "link"), .. entry.Elements(Atom + "link")])
                ?? Permanent(entry, own),
            "title" => Text(own + "title", Dublin + "title", Media + "title"),
            "content" => Text(Content + "encoded", own + "content"),
            "summary" => Text(own + "summary", own + "description", Dublin + "description", Media + "description", Podcast + "summary"),
            "published" => Filled(
                own + "pubDate", own + "published", own + "issued", Dublin + "date", Terms + "created", own + "updated", own + "modified"),
            "source" => source is null ? null : FeedText.Of(source.HasElements ? source.Element(own + "title") : source),
            "domain" => (string?)source?.Attribute("url"),
            "language" => language ?? Filled(Dublin + "language"),
            _ => null,
        };

        string? Text(params XName[] names) =>
            names.Select(name => FeedText.Of(entry.Element(name))).FirstOrDefault(text => text is not null);

        string? Filled(params XName[] names) =>
            names.Select(name => entry.Element(name)?.Value.Trim()).FirstOrDefault(value => value is { Length: > 0 });
    }

    /// <summary>Atom keeps addresses in attributes, of which the page's own is the alternate one; RSS writes one as text.</summary>
    private static string? AddressOf(IEnumerable<XElement> links) => links
        .Where(link => (string?)link.Attribute("rel") is null or "alternate")
        .OrderByDescending(link => (string?)link.Attribute("type") is null or "text/html")
        .Select(link => ((string?)link.Attribute("href") ?? link.Value).Trim())
        .FirstOrDefault(address => address.Length > 0);

    /// <summary>An RSS guid is the address of the entry's page unless it says that it is none; an Atom id may be one.</summary>
    private static string? Permanent(XElement entry, XNamespace own)
    {
        var id = entry.Element(own + "guid") ?? entry.Element(own + "id");
        if (id is null || (string?)id.Attribute("isPermaLink") is "false") return null;
        return ArticleDraft.HostOf(id.Value.Trim()) is null ? null : id.Value.Trim();
    }
}
