using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>What a text file or Markdown front matter may say about its article: <c>Title</c>, <c>Source</c> (<c>Name (domain)</c>), <c>Domain</c>, <c>Published</c>, <c>URL</c>, <c>Language</c>, <c>Country</c>.</summary>
internal sealed partial class ArticleHeader
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    public static bool Knows(string key) => key.ToUpperInvariant() is
        "TITLE" or "SOURCE" or "DOMAIN" or "PUBLISHED" or "PUBLISHEDAT" or "DATE" or "URL" or "LANGUAGE" or "COUNTRY" or "RETRIEVED" or "RETRIEVEDAT" or "AUTHOR";

    public void Set(string key, string value)
    {
        if (value.Trim().Length > 0) _fields[key] = value.Trim();
    }

    public ArticleRecord ToArticle(string text, string? defaultTitle, string? defaultDate)
    {
        var url = Get("url");
        var domain = Get("domain");
        var name = Get("source");
        if (name is not null && SourceWithDomain().Match(name) is { Success: true } match)
        {
            name = match.Groups[1].Value;
            domain ??= match.Groups[2].Value;
        }
        domain ??= Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : null;
        var source = name is null && domain is null ? null : new SourceRecord(name ?? domain, domain, Get("country"));
        return new ArticleRecord(url, Get("title") ?? defaultTitle, source, Get("published") ?? Get("publishedAt") ?? Get("date") ?? defaultDate, Get("language"), text)
        {
            RetrievedAt = Get("retrieved") ?? Get("retrievedAt"),
        };
    }

    private string? Get(string key) => _fields.GetValueOrDefault(key);

    [GeneratedRegex(@"^(.+?)\s*\(([A-Za-z0-9.-]+\.[A-Za-z]{2,})\)$")]
    private static partial Regex SourceWithDomain();
}
