using System.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;

namespace KnowledgeGraph.Ingestion.Tests.Sources;

public sealed class XmlFeedTests
{
    [Fact]
    public void RSS_gives_the_full_text_the_page_and_the_day_of_each_item()
    {
        var articles = Articles("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel><title>Marlow Post</title><link>https://post.example</link><language>en-gb</language>
                <image><title>Logo</title></image>
                <item><title>Brand &amp;amp; Voss</title><link>https://post.example/r1</link><pubDate>Mon, 06 May 2019 10:00:00 GMT</pubDate>
                  <description>Short.</description><content:encoded><![CDATA[<p>Tessa Brand backs Voss.</p><p>The post Brand appeared first on Marlow Post.</p>]]></content:encoded></item>
                <item><guid>https://post.example/r2</guid><dc:date>2019-05-07</dc:date><description>Mayor &amp;quot;Tessa&amp;quot; spoke&nbsp;up.</description></item>
                <item><guid isPermaLink="false">https://post.example/not-a-page</guid><description>Otto Klein spoke.</description></item>
              </channel></rss>
            """);

        Assert.Equal(("https://post.example/r1", "Brand & Voss", "Tessa Brand backs Voss."), (articles[0].Article.Url, articles[0].Article.Title, articles[0].Article.Text));
        Assert.Equal(("Marlow Post", "post.example"), (articles[0].Article.Source!.Name, articles[0].Article.Source!.Domain));
        Assert.Equal("2019-05-06T10:00:00Z", articles[0].Article.PublishedAt);
        Assert.Equal(("https://post.example/r2", "2019-05-07"), (articles[1].Article.Url, articles[1].Article.PublishedAt));
        Assert.Equal("Mayor \"Tessa\" spoke\u00A0up.", articles[1].Article.Text);
        Assert.Null(articles[2].Article.Url);
    }

    [Fact]
    public void Atom_texts_are_plain_HTML_or_XHTML_and_the_alternate_link_is_the_page()
    {
        var articles = Articles("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Marlow</title><link rel="self" href="https://post.example/feed"/><link href="https://post.example/"/>
              <entry><title type="html">A &amp;lt; B</title><link rel="enclosure" href="https://post.example/a.mp3"/><link rel="alternate" href="/a1"/><id>tag:1</id>
                <published>2019-05-06T10:00:00Z</published><updated>2019-06-01T10:00:00Z</updated>
                <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Ada backs <x:em>Otto</x:em>.</x:p><x:p>He agreed.</x:p></x:div></content></entry>
              <entry><id>https://post.example/a2</id><updated>2019-06-02T10:00:00Z</updated><content type="text">5 &lt; 6; &lt;b&gt; is a tag.</content></entry>
              <entry><id>https://post.example/a3</id><content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry>
            </feed>
            """);

        Assert.Equal(("https://post.example/a1", "A < B", "2019-05-06T10:00:00Z"), (articles[0].Article.Url, articles[0].Article.Title, articles[0].Article.PublishedAt));
        Assert.Equal("Ada backs Otto.\n\nHe agreed.", articles[0].Article.Text);
        Assert.Equal(("5 < 6; <b> is a tag.", "2019-06-02T10:00:00Z"), (articles[1].Article.Text, articles[1].Article.PublishedAt));
        Assert.Equal("One.\n\nTwo.", articles[2].Article.Text);
    }

    [Fact]
    public void RSS_1_keeps_its_items_beside_the_channel()
    {
        var article = Assert.Single(Articles("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Old Post</title></channel>
            <image><title>Logo</title></image><item><link>https://old.example/1</link><description>Ada backs Otto.</description></item></rdf:RDF>
            """));

        Assert.Equal(("https://old.example/1", "Old Post"), (article.Article.Url, article.Article.Source!.Name));
    }

    [Fact]
    public void What_stands_before_a_fault_is_taken_and_the_fault_is_told_with_its_line()
    {
        var entries = Read("<rss><channel>\n<item><description>Ada backs Otto.</description></item>\n<item><description>Oh</item></channel></rss>");

        Assert.IsType<ArticleInput>(entries[0]);
        Assert.Equal(3, Assert.IsType<RejectedInput>(entries[1]).Origin.Line);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><urlset><url/></urlset>", "<urlset>")]
    [InlineData("<rss><channel><title>T</title></channel></rss>", "no entries")]
    [InlineData("<rss><channel><item><title>Only a title</title></item></channel></rss>", "missing")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><item><description>&a;</description></item></channel></rss>", "undeclared entity")]
    public void XML_without_articles_is_refused(string xml, string reason) =>
        Assert.Contains(reason, Assert.IsType<RejectedInput>(Assert.Single(Read(xml))).Problems[0].Reason, StringComparison.Ordinal);

    private static List<ArticleInput> Articles(string xml) => [.. Read(xml).Select(entry => Assert.IsType<ArticleInput>(entry))];

    private static List<IngestionInput> Read(string xml) => [.. InputReader.Read("x.xml", new MemoryStream(Encoding.UTF8.GetBytes(xml)))];
}
