using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>
/// A plain text file to an article. Lines such as <c>Source: Bay Courier (baycourier.example)</c> at the top are metadata; what follows the blank line after them is the text.
/// Without them the whole file is the text, its first line the title where it looks like one, and a date in the file's name the day of publication.
/// </summary>
internal static partial class TextArticleReader
{
    public static ArticleRecord Read(string content, string? fileName)
    {
        var header = new ArticleHeader();
        var at = 0;
        while (HeaderLine().Match(content, at) is { Success: true } line && line.Index == at && ArticleHeader.Knows(line.Groups[1].Value))
        {
            header.Set(line.Groups[1].Value, line.Groups[2].Value);
            at = line.Index + line.Length;
        }
        var text = content[at..].Trim('\r', '\n', ' ', '\t', '\uFEFF');
        return header.ToArticle(text, at == 0 ? FirstLineTitle(text) : null, DateIn(fileName));
    }

    public static string? DateIn(string? fileName) =>
        fileName is not null && DateInName().Match(Path.GetFileName(fileName)) is { Success: true } match && DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", out _) ? match.Value : null;

    private static string? FirstLineTitle(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end is < 10 or > 200 || end + 1 >= text.Length || !string.IsNullOrWhiteSpace(NextLine(text, end + 1))) return null;
        var first = text[..end].Trim();
        return first[^1] is '.' or '”' or '"' ? null : first;
    }

    private static string NextLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text[start..] : text[start..end];
    }

    [GeneratedRegex(@"\G([A-Za-z]{3,12}):[ \t]*([^\r\n]{0,2000})\r?\n")]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")]
    private static partial Regex DateInName();
}
