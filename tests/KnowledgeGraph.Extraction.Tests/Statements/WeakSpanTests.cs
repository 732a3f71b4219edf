using KnowledgeGraph.Extraction.Tests.Records;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Statements;

/// <summary>A statement's words must say something by themselves, and must be the speaker's.</summary>
public sealed class WeakSpanTests
{
    [Theory]
    [InlineData("Ida Holm praised the minister.")]
    [InlineData("Ida Holm condemned the plan.")]
    [InlineData("Ida Holm welcomed it.")]
    [InlineData("Ida Holm stopped short of criticising Transport Minister Peter Dahl.")]
    public void A_mere_object_is_no_statement(string text) => Assert.Empty(Extracted.From(text).Statements);

    [Fact]
    public void The_stance_hangs_on_the_sentence_instead()
    {
        var found = Extracted.From("It rained. Ida Holm condemned Peter Dahl and left.");
        var statement = found.Record.Statements.Single();
        Assert.Equal(QuoteType.Reported, statement.QuoteType);
        Assert.Equal("Ida Holm condemned Peter Dahl and left", statement.Text);
        Assert.Equal(["Ida Holm Oppose Peter Dahl"], found.Stances);
    }

    [Theory]
    [InlineData("Olof Brandt criticised the planned container terminal but left.", "Olof Brandt: the planned container terminal")]
    [InlineData("The Green League, which had praised the new harbour plan in April, left.", "Green League: the new harbour plan in April")]
    [InlineData("Olof Brandt urged the newly elected council to begin work and start the reform.", "Olof Brandt: the newly elected council to begin work and start the reform")]
    [InlineData("Olof Brandt asked the members of his party not to vote.", "Olof Brandt: not to vote")]
    [InlineData("Olof Brandt praised the work of the railway builders, however.", "Olof Brandt: the work of the railway builders")]
    [InlineData("Its chief executive, Ida Holm, said the pier would be late.", "Ida Holm: the pier would be late")]
    [InlineData("Brandt’s spokesman, Paul Werner, said the pier would be late.", "Paul Werner: the pier would be late")]
    public void A_content_ends_where_its_speakers_words_end(string text, string expected) => Assert.Contains(expected, Extracted.From(text).Statements);
}
