using AngleSharp.Html.Parser;
using KnowledgeGraph.Model.Records;
using Markdig;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Articles;

/// <summary>A Markdown file to an article: YAML front matter is metadata (as <see cref="ArticleHeader"/> names it), the first heading the title, links and emphasis become plain text.</summary>
internal static class MarkdownArticleReader
{
    private const int MostBrackets = 1_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static ArticleRecord Read(string content, string? fileName)
    {
        var header = new ArticleHeader();
        var body = content;
        if (FrontMatter(content) is { } end)
        {
            ReadFrontMatter(content[3..end], header);
            var rest = content.IndexOf('\n', end + 1);
            body = rest < 0 ? "" : content[(rest + 1)..];
        }
        MarkdownLimits.Check(body);
        string html;
        try
        {
            html = Markdown.ToHtml(body, Pipeline);
        }
        catch (ArgumentException exception)
        {
            throw new UnreadableInputException($"the Markdown cannot be read: {exception.Message}");
        }
        var document = new HtmlParser().ParseDocument(html);
        var heading = document.QuerySelector("h1");
        var text = BlockText.Of(document.Body!, element => element == heading);
        return header.ToArticle(text, heading?.TextContent.Trim(), TextArticleReader.DateIn(fileName));
    }

    /// <returns>Where the closing line of the front matter begins, or null where there is none.</returns>
    private static int? FrontMatter(string content)
    {
        if (!content.StartsWith("---\n", StringComparison.Ordinal) && !content.StartsWith("---\r\n", StringComparison.Ordinal)) return null;
        var end = content.IndexOf("\n---", 3, StringComparison.Ordinal);
        return end < 0 ? null : end;
    }

    private static void ReadFrontMatter(string yaml, ArticleHeader header)
    {
        // The parser is quadratic in open brackets, and metadata are words: nothing that is read stands within one.
        if (yaml.AsSpan().Count('[') + yaml.AsSpan().Count('{') > MostBrackets)
            throw new UnreadableInputException($"the front matter has more than {MostBrackets:N0} brackets") { IsOverLimit = true };
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            throw new UnreadableInputException($"the front matter is not valid YAML at line {exception.Start.Line + 1}: {exception.Message}");
        }
        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode fields) return;
        foreach (var (key, value) in fields.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && value is YamlScalarNode { Value: { } text }) header.Set(name, text);
        }
    }
}
