using System.Text;
using KnowledgeGraph.Extraction.Articles;

namespace KnowledgeGraph.Extraction.Tests.Articles;

public sealed class ArticleReaderTests
{
    [Fact]
    public void Header_lines_of_a_text_file_become_metadata_and_leave_the_text()
    {
        var article = ArticleReader.Read("Title: A harbour\nSource: Bay Courier (baycourier.example)\nPublished: 2025-03-03\nURL: https://baycourier.example/1\n\nFirst.\n\nSecond.\n", "x.txt");

        Assert.Equal("A harbour", article.Title);
        Assert.Equal("Bay Courier", article.Source!.Name);
        Assert.Equal("baycourier.example", article.Source.Domain);
        Assert.Equal("2025-03-03", article.PublishedAt);
        Assert.Equal("https://baycourier.example/1", article.Url);
        Assert.Equal("First.\n\nSecond.", article.Text);
    }

    [Fact]
    public void Text_that_only_looks_like_a_header_stays_text()
    {
        var article = ArticleReader.Read("Warning: storms ahead\n\nThe mayor spoke.", null);

        Assert.Equal("Warning: storms ahead\n\nThe mayor spoke.", article.Text);
    }

    [Fact]
    public void A_text_file_without_header_takes_its_first_line_as_title_and_its_date_from_the_file_name()
    {
        var article = ArticleReader.Read("Mayor backs terminal\n\nMayor Varga spoke.", "folder/mayor-2025-03-03.txt");

        Assert.Equal("Mayor backs terminal", article.Title);
        Assert.Equal("2025-03-03", article.PublishedAt);
        Assert.StartsWith("Mayor backs terminal", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mayor-2025-13-03.txt")]
    [InlineData("mayor-12025-03-031.txt")]
    [InlineData("mayor.txt")]
    public void A_name_without_a_real_date_gives_none(string name) => Assert.Null(ArticleReader.Read("Some text.", name).PublishedAt);

    [Fact]
    public void Markdown_loses_its_marks_and_keeps_its_paragraphs()
    {
        var article = ArticleReader.Read("---\ntitle: \"A: title\"\nsource: Wire\nurl: https://wire.example/a\n---\n\n# Heading\n\nThe **mayor** [said](https://x.example) so.\n\n- One.\n- Two.\n", "a.md");

        Assert.Equal("A: title", article.Title);
        Assert.Equal("wire.example", article.Source!.Domain);
        Assert.Equal("The mayor said so.\n\nOne.\n\nTwo.", article.Text);
    }

    [Fact]
    public void Broken_front_matter_is_refused_with_its_line()
    {
        var exception = Assert.Throws<UnreadableInputException>(() => ArticleReader.Read("---\ntitle: [unclosed\n---\ntext", "a.md"));

        Assert.Contains("front matter", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_gives_its_article_without_menus_headline_and_byline()
    {
        const string Page = """
            <!doctype html><html lang="en"><head><title>T | Site</title><link rel="canonical" href="https://site.example/a">
            <meta property="og:title" content="T"><meta property="og:site_name" content="Site"><meta property="article:published_time" content="2025-04-11T10:00:00Z"></head>
            <body><nav><a href="/">Home</a></nav><article><h1>T</h1><p class="byline">By someone</p><p>The mayor
            spoke&nbsp;on <em>Friday</em>.</p><p>“Yes,” she said.</p></article><footer>All rights reserved</footer></body></html>
            """;

        var article = ArticleReader.Read(Page, "page.html");

        Assert.Equal("T", article.Title);
        Assert.Equal("https://site.example/a", article.Url);
        Assert.Equal("site.example", article.Source!.Domain);
        Assert.Equal("2025-04-11T10:00:00Z", article.PublishedAt);
        Assert.Equal("The mayor spoke on Friday.\n\n“Yes,” she said.", article.Text);
    }

    [Theory]
    [InlineData("<!doctype html><p>Hi there.", "x.txt", ArticleFormat.Html)]
    [InlineData("# Hi", "x.md", ArticleFormat.Markdown)]
    [InlineData("---\ntitle: x\n---\nHi", "x", ArticleFormat.Markdown)]
    [InlineData("Hi", "x.txt", ArticleFormat.Text)]
    [InlineData("Hi", null, ArticleFormat.Text)]
    public void The_format_is_found_by_content(string content, string? name, ArticleFormat format) => Assert.Equal(format, ArticleReader.FormatOf(content, name));

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t ")]
    [InlineData("<!doctype html><html><body><script>x()</script></body></html>")]
    public void What_has_no_text_is_refused(string content) => Assert.Throws<UnreadableInputException>(() => ArticleReader.Read(content, null));

    [Theory]
    [InlineData("<div>")]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("(")]
    [InlineData("*")]
    public void Ten_thousand_nested_openings_end_in_an_article_or_a_clear_refusal(string opening)
    {
        foreach (var name in (string[])["x.html", "x.md", "x.txt"])
        {
            try
            {
                Assert.False(string.IsNullOrWhiteSpace(ArticleReader.Read(string.Concat(Enumerable.Repeat(opening, 10_000)) + "deep text", name).Text));
            }
            catch (UnreadableInputException exception)
            {
                Assert.NotEmpty(exception.Message);
            }
        }
    }
}
