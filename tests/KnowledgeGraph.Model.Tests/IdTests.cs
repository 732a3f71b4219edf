using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Model.Tests;

public sealed class IdTests
{
    [Theory]
    [InlineData("http://WWW.Example.org:80/a/b/?utm_source=x&b=2&a=1#top", "https://www.example.org/a/b?a=1&b=2")]
    [InlineData("https://example.org", "https://example.org")]
    [InlineData("https://example.org:8443/", "https://example.org:8443")]
    [InlineData(" https://example.org/A?fbclid=1 ", "https://example.org/A")]
    public void Links_to_one_article_are_one_address(string url, string canonical)
    {
        Assert.True(CanonicalUrl.TryNormalize(url, out var actual));
        Assert.Equal(canonical, actual);
        Assert.True(CanonicalUrl.TryNormalize(actual, out var again));
        Assert.Equal(actual, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a url")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public void Anything_else_is_no_address(string? url) => Assert.False(CanonicalUrl.TryNormalize(url, out _));

    [Fact]
    public void Tuples_never_run_into_each_other()
    {
        Assert.NotEqual(ContentHash.Id("x", "ab", "c"), ContentHash.Id("x", "a", "bc"));
        Assert.NotEqual(ContentHash.Id("x", "", null), ContentHash.Id("x", null, ""));
        Assert.Matches("^x-[0-9a-f]{32}$", ContentHash.Id("x", "ab"));
    }

    [Fact]
    public void The_same_wire_text_in_two_outlets_is_two_articles()
    {
        var one = new ArticleRecord(null, null, new SourceRecord("One", null), null, null, "text");
        Assert.NotEqual(ArticleId.For(one), ArticleId.For(one with { Source = new SourceRecord("Two", null) }));
        Assert.Equal(ArticleId.For(one), ArticleId.For(one with { Source = new SourceRecord(" ONE ", null) }));
    }

    [Fact]
    public void A_source_is_its_domain_before_its_name()
    {
        var article = new ArticleRecord("https://www.example.org/a", null, null, null, null, null);
        Assert.Equal(SourceId.For(article), SourceId.For(article with { Url = null, Source = new SourceRecord("Whoever", "Example.org") }));
        Assert.Null(SourceId.For(article with { Url = null }));
    }
}
