using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Model.Ids;

/// <summary>An article: its canonical URL, else what it says and who published it.</summary>
public readonly record struct ArticleId(string Value)
{
    /// <summary>Text alone is not enough: the same wire text in two outlets is two articles. Where URL and text are missing, title and date stand in.</summary>
    public static ArticleId For(ArticleRecord article)
    {
        if (CanonicalUrl.TryNormalize(article.Url, out var url))
            return new(ContentHash.Id("article", "url", url));
        if (!string.IsNullOrWhiteSpace(article.Url))
            return new(ContentHash.Id("article", "key", article.Url.Trim()));

        var source = SourceId.For(article)?.Value;
        return article.Text is not null
            ? new(ContentHash.Id("article", "text", source, article.Text))
            : new(ContentHash.Id("article", "title", source, article.Title, article.PublishedAt));
    }

    public override string ToString() => Value;
}
