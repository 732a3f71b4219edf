using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Model.Ids;

/// <summary>
/// A publisher: its domain (given, or the article's host), else its name. Where the host is one that carries what others publish
/// (<see cref="CarrierHosts"/>) and the article names its source, the name alone counts.
/// </summary>
public readonly record struct SourceId(string Value)
{
    /// <summary>Null where nothing names the source.</summary>
    public static SourceId? For(ArticleRecord article)
    {
        if (DomainOf(article) is { } domain)
            return new SourceId(ContentHash.Id("source", "domain", domain));

        return string.IsNullOrWhiteSpace(article.Source?.Name)
            ? null
            : new SourceId(ContentHash.Id("source", "name", PlainText.Fold(article.Source.Name)));
    }

    /// <summary>The publisher's host in lower case without <c>www.</c>; null where neither the source nor the URL tells it.</summary>
    public static string? DomainOf(ArticleRecord article)
    {
        var isNamed = !string.IsNullOrWhiteSpace(article.Source?.Name);
        if (!string.IsNullOrWhiteSpace(article.Source?.Domain))
        {
            var given = Bare(article.Source.Domain.Trim().ToLowerInvariant());
            return isNamed && CarrierHosts.Contains(given) ? null : given;
        }
        if (isNamed)
            return null;

        return CanonicalUrl.TryNormalize(article.Url, out var url) ? Bare(new Uri(url).Host) : null;
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    public override string ToString() => Value;
}
