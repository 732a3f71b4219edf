using KnowledgeGraph.Extraction.Articles;

namespace KnowledgeGraph.Extraction.Tests.Articles;

public sealed class MarkupTextTests
{
    [Theory]
    [InlineData("<p>One <b>two</b>.</p><p>Three.</p>", "One two.\n\nThree.")]
    [InlineData("One.<br/><br />Two.<br>Three.", "One.\n\nTwo. Three.")]
    [InlineData("AT&amp;T &#8211; &quot;yes&quot;", "AT&T – \"yes\"")]
    [InlineData("First line.\n\nSecond line: 5 < 6 and <https://x.example>.", "First line.\n\nSecond line: 5 < 6 and <https://x.example>.")]
    public void Paragraphs_stay_and_marks_go(string written, string text) => Assert.Equal(text, MarkupText.Read(written));

    [Fact]
    public void A_piece_that_nests_too_deep_is_refused() =>
        Assert.True(Assert.Throws<UnreadableInputException>(() => MarkupText.Read(string.Concat(Enumerable.Repeat("<div>", 32_000)))).IsOverLimit);

    private const string Embed =
        "<blockquote class=\"twitter-tweet\"><p lang=\"en\" dir=\"ltr\">I support Carl Voss. <a href=\"https://t.co/a\">pic.twitter.com/a</a></p>"
        + "&mdash; Tessa Brand (@tessabrand) <a href=\"https://twitter.com/x\">January 5, 2020</a></blockquote>";

    [Fact]
    public void An_embedded_post_is_read_as_its_authors_words()
    {
        Assert.Equal("She wrote:\n\nTessa Brand: I support Carl Voss.\n\nHe left.", MarkupText.Read($"<p>She wrote:</p>{Embed}<p>He left.</p>"));
        var page = ArticleReader.Read($"<html><body><article><p>The mayor of Marlow spoke up on Monday about the port.</p>{Embed}</article></body></html>", "a.html");
        Assert.Contains("Tessa Brand: I support Carl Voss.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@tessabrand", page.Text, StringComparison.Ordinal);
    }
}
