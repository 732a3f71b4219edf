using System.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;

namespace KnowledgeGraph.Ingestion.Tests.Sources;

public sealed class JsonExportTests
{
    private const string Text = "Ada Quill backs Otto Klein.";

    [Theory]
    [InlineData("""{"status":"ok","articles":[{"source":{"id":null,"name":"Wire"},"title":"T","url":"https://x.example/1","publishedAt":"2020-01-05","content":"Ada Quill backs Otto Klein. He thanked… [+2034 chars]"}]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"Wire","items":[{"id":"1","url":"https://x.example/1","title":"T","content_html":"<p>Ada Quill backs Otto Klein.</p>","date_published":"2020-01-05"}]}""")]
    [InlineData("""{"response":{"results":[{"webTitle":"T","webUrl":"https://x.example/1","webPublicationDate":"2020-01-05","source":"Wire","fields":{"bodyText":"Ada Quill backs Otto Klein."}}]}}""")]
    [InlineData("""[{"date":"2020-01-05","link":"https://x.example/1","publisher":"Wire","title":{"rendered":"T"},"content":{"rendered":"<p>Ada Quill backs Otto Klein.</p>"}}]""")]
    [InlineData("""{"hits":{"hits":[{"_source":{"headline":"T","url":"https://x.example/1","published":"2020-01-05","body":"Ada Quill backs Otto Klein.","source":"Wire"}}]}}""")]
    [InlineData("""{"title":"T","url":"https://x.example/1","date_publish":"2020-01-05","maintext":"Ada Quill backs Otto Klein.","media_name":"Wire"}""")]
    [InlineData("""{"@context":"https://schema.org","@graph":[{"@type":"Organization","@id":"#o","name":"Wire"},{"@type":["NewsArticle"],"headline":"T","articleBody":"Ada Quill backs Otto Klein.","datePublished":"2020-01-05","publisher":{"@id":"#o"},"mainEntityOfPage":{"@type":"WebPage","@id":"https://x.example/1"}}]}""")]
    [InlineData("""[{"@type":"WebPage","mainEntity":{"@type":"schema:NewsArticle","schema:headline":"T","schema:articleBody":{"@value":"Ada Quill backs Otto Klein."},"schema:datePublished":"2020-01-05","schema:url":"https://x.example/1","schema:publisher":{"name":"Wire"}}}]""")]
    public void An_article_is_read_as_interfaces_and_pages_write_it(string json)
    {
        var article = Assert.IsType<ArticleInput>(Assert.Single(Read(json))).Article;

        Assert.Equal(("https://x.example/1", "T", Text, "2020-01-05", "Wire"), (article.Url, article.Title, article.Text, article.PublishedAt, article.Source!.Name));
    }

    [Theory]
    [InlineData("""{"articles":[{"url":"https://x.example/1","title":"T","seendate":"20200105T100000Z"}]}""", "missing")]
    [InlineData("""{"status":"ok","totalResults":0,"articles":[]}""", "no article")]
    [InlineData("""{"status":"error","code":"apiKeyInvalid","message":"Your API key is invalid."}""", "API key")]
    [InlineData("""{"@graph":[{"@type":"Organization","name":"Wire"}]}""", "Organization")]
    [InlineData("""{"url":"https://x.example/1","title":"T"}""", "missing")]
    public void What_holds_no_text_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.IsType<RejectedInput>(Assert.Single(Read(json))).Problems[0].Reason, StringComparison.Ordinal);

    [Fact]
    public void A_live_blog_is_one_text_of_all_its_entries()
    {
        var json = """{"@type":"LiveBlogPosting","headline":"Live","liveBlogUpdate":[{"@type":"BlogPosting","headline":"One","articleBody":"Ada spoke."},{"@type":"BlogPosting","articleBody":"Otto left."}]}""";

        Assert.Equal("One\n\nAda spoke.\n\nOtto left.", Assert.IsType<ArticleInput>(Assert.Single(Read(json))).Article.Text);
    }

    [Fact]
    public void An_article_of_which_only_the_summary_is_there_is_taken_and_told()
    {
        var entry = Assert.IsType<ArticleInput>(Assert.Single(Read("""{"url":"https://x.example/1","title":"T","description":"Ada Quill backs Otto Klein.","content":null}""")));

        Assert.Equal(Text, entry.Article.Text);
        Assert.Contains("description", Assert.Single(entry.Warnings!).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01/02/2020", "publishedAt")]
    [InlineData("soon", "publishedAt")]
    public void A_date_that_is_not_one_day_costs_the_date_and_not_the_article(string date, string field)
    {
        var entry = Assert.IsType<ArticleInput>(Assert.Single(Read($$"""{"text":"{{Text}}","publishedAt":"{{date}}"}""")));

        Assert.Null(entry.Article.PublishedAt);
        Assert.Equal(field, Assert.Single(entry.Warnings!).Field);
    }

    [Theory]
    [InlineData("""{"text":"Der Minister hat die Reform nicht unterstützt, und die Partei ist mit dem Gesetz der Regierung unzufrieden."}""", "German")]
    [InlineData("""{"text":"Ada Quill.","language":"sv"}""", "Swedish")]
    public void Another_language_is_taken_with_a_warning_that_names_it(string json, string language) =>
        Assert.Contains(language, Assert.Single(Assert.IsType<ArticleInput>(Assert.Single(Read(json))).Warnings!).Reason, StringComparison.Ordinal);

    private static List<IngestionInput> Read(string json) => [.. InputReader.Read("x.json", new MemoryStream(Encoding.UTF8.GetBytes(json)))];
}
