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
}
