using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Quotations;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Quotations;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("He said “it works” twice.", "it works")]
    [InlineData("He said \"it works\" twice.", "it works")]
    [InlineData("He said ''it works'' twice.", "it works")]
    [InlineData("He said ``it works'' twice.", "it works")]
    [InlineData("He said «it works» twice.", "it works")]
    [InlineData("He said ‘it works’ twice.", "it works")]
    [InlineData("He said „it works” twice.", "it works")]
    [InlineData("The town's mayor didn't say 'it works' twice.", "it works")]
    public void Every_style_of_marks_is_paired(string text, string expected) => Assert.Equal([expected], Find(text));

    [Fact]
    public void An_apostrophe_opens_nothing() => Assert.Empty(Find("The workers' union didn't answer Brandt's letter of '98."));

    [Fact]
    public void A_missing_closing_mark_ends_with_its_paragraph() => Assert.Equal(["It works."], Find("“It works.\n\nThe town slept."));

    static List<string> Find(string text)
    {
        var reading = new Reading(TextAnnotator.Default.Annotate(text));
        return QuotationFinder.Find(reading).ConvertAll(q => reading.SpanOf(q.First, q.End).Of(text));
    }
}
