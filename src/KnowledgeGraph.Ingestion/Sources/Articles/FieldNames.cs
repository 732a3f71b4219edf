namespace KnowledgeGraph.Ingestion.Sources.Articles;

/// <summary>
/// The names by which exports and feeds call the parts of an article, the best first. Compared without case, <c>_</c>, <c>-</c>, spaces and
/// a vocabulary's prefix (<c>schema:headline</c>).
/// Among them are those of this project's own format, schema.org, JSON Feed, NewsAPI, Media Cloud, GDELT, the Guardian, WordPress, and of
/// the usual scrapers.
/// </summary>
internal static class FieldNames
{
    public static readonly string[] Url =
    [
        "url", "link", "weburl", "articleurl", "storyurl", "pageurl", "permalink", "canonicalurl", "href", "externalurl",
        "documentidentifier", "sourceurl", "mainentityofpage", "uri", "@id",
    ];

    public static readonly string[] Title = ["title", "headline", "webtitle", "articletitle", "storytitle", "name", "heading"];

    public static readonly string[] Text =
    [
        "text", "fulltext", "articletext", "articlebody", "maintext", "bodytext", "storytext", "contenttext", "textcontent",
        "cleantext", "plaintext", "rawtext", "content", "contenthtml", "body", "bodyhtml", "articlecontent", "encoded", "story",
        "transcript", "tweet", "posttext", "article", "document", "liveblogupdate",
    ];

    /// <summary>Taken where there is no text.</summary>
    public static readonly string[] Summary =
    [
        "description", "summary", "abstract", "excerpt", "lead", "snippet", "teaser", "trailtext", "leadparagraph",
    ];

    public static readonly string[] Published =
    [
        "publishedat", "published", "datepublished", "publisheddate", "publishdate", "publicationdate", "webpublicationdate", "pubdate",
        "pubtime", "publishtime", "datepublish", "publishedon", "dategmt", "date", "datetime", "createdat", "datecreated", "created",
        "timestamp", "seendate", "time",
    ];

    public static readonly string[] Retrieved =
    [
        "retrievedat", "retrieved", "datedownload", "crawldate", "crawledat", "fetchedat", "accessed", "scrapedat",
    ];

    public static readonly string[] Source =
    [
        "source", "sourcename", "publisher", "publication", "medianame", "outlet", "newspaper", "newsoutlet", "provider", "site",
        "sitename", "feedname", "sourcecommonname", "channel", "media",
    ];

    public static readonly string[] Domain = ["domain", "sourcedomain", "mediaurl", "cleanurl", "website", "hostname"];

    public static readonly string[] Country = ["country", "sourcecountry"];

    public static readonly string[] Language = ["language", "lang", "inlanguage"];

    private static readonly HashSet<string> Read =
        [.. Url, .. Title, .. Text, .. Summary, .. Published, .. Retrieved, .. Source, .. Domain, .. Country, .. Language];

    /// <summary>What exports have besides and nobody misses in the graph.</summary>
    private static readonly HashSet<string> Passed =
    [
        "id", "guid", "author", "authors", "byline", "creator", "image", "imageurl", "urltoimage", "socialimage", "images", "media",
        "tags", "keywords", "categories", "category", "section", "subjects", "storiesid", "mediaid", "indexeddate", "collectdate",
        "apsyndicated", "themes", "urlmobile", "rights", "score", "rank", "version", "type", "@type", "@context", "attachments",
        "datemodified", "updatedat", "modified",
    ];

    /// <summary>How tables name the words of an object that was made columns: <c>source.name</c>.</summary>
    private static readonly string[] Flattened = [".name", ".rendered", ".main", ".title"];

    public static string Fold(string name)
    {
        var start = name.StartsWith('@') ? 0 : name.LastIndexOfAny([':', '/', '#']) + 1;
        var part = Array.Find(Flattened, part => name.EndsWith(part, StringComparison.OrdinalIgnoreCase)) ?? "";
        var own = name[start..Math.Max(start, name.Length - part.Length)];
        return string.Concat(own.Where(character => character is not ('_' or '-' or ' '))).ToLowerInvariant();
    }

    /// <summary>True for a name that stands for a part of an article.</summary>
    public static bool IsRead(string name) => Read.Contains(Fold(name));

    /// <summary>True for a name that means nothing to this project, and of which that is not told either.</summary>
    public static bool IsPassed(string name) => Passed.Contains(Fold(name));
}
