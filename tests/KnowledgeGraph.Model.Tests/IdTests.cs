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
        var article = new ArticleRecord("https://www.courier.example/a", null, null, null, null, null);
        Assert.Equal(SourceId.For(article), SourceId.For(article with { Url = null, Source = new SourceRecord("Whoever", "Courier.example") }));
        Assert.Null(SourceId.For(article with { Url = null }));
    }

    [Theory]
    [InlineData("news.google.com")]
    [InlineData("advance.lexis.com")]
    [InlineData("web.archive.org")]
    [InlineData("www.example.org")]
    public void Publishers_whose_articles_one_host_carries_stay_apart(string host)
    {
        ArticleRecord By(string name, string? domain) => new($"https://{host}/{name}", null, new SourceRecord(name, domain), null, null, null);

        Assert.NotEqual(SourceId.For(By("Daily Post", host)), SourceId.For(By("Bay Courier", host)));
        Assert.Equal(SourceId.For(By("Daily Post", host)), SourceId.For(By("Daily Post", null)));
        Assert.Null(SourceId.DomainOf(By("Daily Post", host)));
    }

    [Fact]
    public void A_host_that_only_ends_like_a_carrier_is_a_publisher()
    {
        var article = new ArticleRecord("https://mygoogle.com/a", null, new SourceRecord("My Google", "mygoogle.com"), null, null, null);
        Assert.Equal("mygoogle.com", SourceId.DomainOf(article));
    }
}
