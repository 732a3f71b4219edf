using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Articles;

public enum ArticleFormat
{
    Text,
    Markdown,
    Html,
}

/// <summary>One document to one article. Pure and thread-safe; nothing is fetched.</summary>
public static class ArticleReader
{
    /// <summary>The longest text that is taken as one article, in UTF-16 code units: about a hundred times a long magazine piece.</summary>
    public const int LongestText = 4_000_000;

    /// <summary>Finds the format by content; the file's ending decides only between plain text and Markdown, which look alike.</summary>
    public static ArticleFormat FormatOf(string content, string? fileName)
    {
        var start = content.AsSpan().TrimStart();
        if (start.StartsWith("<?xml") && start.IndexOf("?>") is >= 0 and var end) start = start[(end + 2)..].TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return ArticleFormat.Html;
        var ending = Path.GetExtension(fileName)?.ToUpperInvariant();
        if (ending is ".HTML" or ".HTM" or ".XHTML") return ArticleFormat.Html;
        if (ending is ".MD" or ".MARKDOWN" || start.StartsWith("---\n", StringComparison.Ordinal)) return ArticleFormat.Markdown;
        return start.StartsWith('<') && content.Contains("<p", StringComparison.OrdinalIgnoreCase) ? ArticleFormat.Html : ArticleFormat.Text;
    }

    /// <param name="fileName">Only its ending and a date in it are used; may be null.</param>
    /// <param name="format">Null finds it out; see <see cref="FormatOf"/>.</param>
    /// <exception cref="UnreadableInputException">There is no text in it, too much, or it is nested so that reading it would take long.</exception>
    public static ArticleRecord Read(string content, string? fileName, ArticleFormat? format = null)
    {
        if (content.Length > 4 * LongestText) throw TooLong(content.Length);
        var article = (format ?? FormatOf(content, fileName)) switch
        {
            ArticleFormat.Html => HtmlArticleReader.Read(content),
            ArticleFormat.Markdown => MarkdownArticleReader.Read(content, fileName),
            _ => TextArticleReader.Read(content, fileName),
        };
        if (string.IsNullOrWhiteSpace(article.Text)) throw new UnreadableInputException("there is no readable text in it");
        return article.Text.Length > LongestText ? throw TooLong(article.Text.Length) : article;
    }

    private static UnreadableInputException TooLong(int length) =>
        new($"{length:N0} characters are too many for one article (at most {LongestText:N0}); split the file, one article each") { IsOverLimit = true };
}
