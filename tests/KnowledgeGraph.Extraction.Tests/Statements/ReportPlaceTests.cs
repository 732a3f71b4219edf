using KnowledgeGraph.Extraction.Tests.Records;

namespace KnowledgeGraph.Extraction.Tests.Statements;

public sealed class ReportPlaceTests
{
    [Theory]
    [InlineData("The harbour, Mara Lindqvist said, is growing again.", "Mara Lindqvist: The harbour, Mara Lindqvist said, is growing again")]
    [InlineData("If the vote fails, Mara Lindqvist said, the harbour will close.", "Mara Lindqvist: If the vote fails, Mara Lindqvist said, the harbour will close")]
    [InlineData("Perhaps, said Mara Lindqvist, the harbour is too small.", "Mara Lindqvist: Perhaps, said Mara Lindqvist, the harbour is too small")]
    public void A_report_may_stand_in_the_middle(string text, string expected) => Assert.Contains(expected, Extracted.From(text).Statements);

    [Theory]
    [InlineData("While Mara Lindqvist says the harbour will stay open, Olof Brandt wants a new bridge.", "Mara Lindqvist: the harbour will stay open")]
    [InlineData("Mara Lindqvist said both the harbour and the bridge are safe.", "Mara Lindqvist: both the harbour and the bridge are safe")]
    public void A_content_is_the_clause_that_its_report_governs(string text, string expected) =>
        Assert.Contains(expected, Extracted.From(text).Statements);

    [Theory]
    [InlineData("Mara Lindqvist went on to win the race.")]
    [InlineData("Mara Lindqvist held a lead over Olof Brandt in the north.")]
    [InlineData("Mara Lindqvist sleeps in the “House of the Old Harbour” on Sundays.")]
    public void Where_nothing_is_reported_there_is_no_statement(string text) => Assert.Empty(Extracted.From(text).Statements);

    [Fact]
    public void Every_statement_names_the_rule_that_found_it()
    {
        var found = Extracted.From("“We stay,” Mara Lindqvist said.\n\n“The crane is not ours to sell to anybody.”\n\n“The harbour will stay open for many years.” - Olof Brandt");
        Assert.All(found.Record.Statements, s => Assert.False(string.IsNullOrEmpty(s.Rule)));
    }
}
