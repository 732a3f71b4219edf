using KnowledgeGraph.Extraction.Tests.Records;

namespace KnowledgeGraph.Extraction.Tests.Statements;

/// <summary>Interviews, transcripts and posts: labels say who speaks.</summary>
public sealed class DialogueTests
{
    private const string Plan = "I oppose the ferry plan because it would drown the old town";

    [Theory]
    [InlineData($"The Tarn Post spoke with Mayor Mara Lindqvist about the ferry.\n\nQ: What of the ferry plan?\n\nA: {Plan}.\n\nQ: Thank you.")]
    [InlineData($"Mayor Mara Lindqvist sat down with reporter Olof Brandt.\n\nQ. What of the ferry plan?\nA. {Plan}.\nQ. Is that all?\nA. Yes, that is all.")]
    [InlineData($"Question: What of the ferry plan?\n\nAnswer: {Plan}.\n\nThe interview with Mara Lindqvist was edited for length.")]
    [InlineData($"Olof Brandt of the Post interviewed Mara Lindqvist.\n\nOB: What of the ferry plan?\n\nML: {Plan}.")]
    [InlineData($"Q: What of the ferry plan, Ms. Lindqvist?\n\nA: {Plan}.")]
    [InlineData($"Tarn Post: What of the ferry plan?\n\nMara Lindqvist: {Plan}.")]
    [InlineData($"MARA LINDQVIST: Good evening. {Plan}.\nOLOF BRANDT: That is false.")]
    [InlineData($"SEN. MARA LINDQVIST (D-TARN): Good evening. {Plan}.\nTHE CHAIR: Noted.")]
    [InlineData($"[10:02] Mara Lindqvist: {Plan}.\n[10:03] Otto Klein: That is false.")]
    [InlineData($"Mara Lindqvist (@maralindqvist)\n{Plan}.\n8:04 PM · May 5, 2020")]
    [InlineData($"The mayor answered on Monday.\n\n{Plan}.\n— Mara Lindqvist (@maralindqvist) May 5, 2020\n\nNobody replied.")]
    public void Who_speaks_under_a_label_says_and_holds_it(string text)
    {
        var found = Extracted.From(text);
        var statement = Assert.Single(found.Record.Statements, one => one.Text.Contains("drown the old town", StringComparison.Ordinal));
        Assert.EndsWith("Lindqvist", found.Name(statement.Speaker), StringComparison.OrdinalIgnoreCase);
        var stance = Assert.Single(found.Record.Stances, one => one.Statement == statement.Id);
        Assert.EndsWith("Lindqvist", found.Name(stance.Holder), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_turn_goes_on_in_the_paragraphs_after_it_while_the_speaker_says_I()
    {
        var found = Extracted.From(
            "Mayor Mara Lindqvist spoke about the ferry.\n\nQ: Is it safe?\n\nA: It is not safe at all.\n\nThat, I fear, will cost lives.\n\nShe lives in Tarn with her dog.");
        Assert.Contains(found.Statements, one => one.Contains("will cost lives", StringComparison.Ordinal));
        Assert.DoesNotContain(found.Statements, one => one.Contains("lives in Tarn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A. Brandt arrived on Monday.\n\nQ. Lind left on Friday with nothing to show for it.")]
    [InlineData("Weather: it will rain all day in the north.\n\nTarn: sun and wind over the harbour.")]
    public void Prose_with_initials_or_headings_has_no_turns(string text) =>
        Assert.DoesNotContain(Extracted.From(text).Record.Statements, one => one.Rule is "turn-content");
}
