using KnowledgeGraph.Extraction.Tests.Records;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Statements;

public sealed class StatementTests
{
    [Theory]
    [InlineData("Mara Lindqvist said the harbour would stay open.", "Mara Lindqvist: the harbour would stay open")]
    [InlineData("Mara Lindqvist said on Monday that the harbour would stay open.", "Mara Lindqvist: the harbour would stay open")]
    [InlineData("The harbour will stay open, said Mara Lindqvist.", "Mara Lindqvist: The harbour will stay open")]
    [InlineData("“The harbour will stay open,” Mara Lindqvist said.", "Mara Lindqvist: The harbour will stay open")]
    [InlineData("\"The harbour will stay open,\" said Mara Lindqvist, the mayor of Tarn.", "Mara Lindqvist: The harbour will stay open")]
    [InlineData("''The harbour will stay open,'' said Mara Lindqvist.", "Mara Lindqvist: The harbour will stay open")]
    [InlineData("«The harbour will stay open», said Mara Lindqvist.", "Mara Lindqvist: The harbour will stay open")]
    [InlineData("‘The harbour will stay open,’ Mara Lindqvist said.", "Mara Lindqvist: The harbour will stay open")]
    [InlineData("Mara Lindqvist, a lawyer from Tarn, told reporters that the harbour would stay open.", "Mara Lindqvist: the harbour would stay open")]
    [InlineData("According to Mara Lindqvist, the harbour will stay open.", "Mara Lindqvist: the harbour will stay open")]
    [InlineData("The harbour will stay open, according to Mara Lindqvist.", "Mara Lindqvist: The harbour will stay open")]
    [InlineData("Mara Lindqvist: The harbour will stay open", "Mara Lindqvist: The harbour will stay open")]
    [InlineData("Many heard Mara Lindqvist’s claim that the harbour would stay open.", "Mara Lindqvist: the harbour would stay open")]
    public void A_statement_has_its_content_and_its_speaker(string text, string expected) => Assert.Contains(expected, Extracted.From(text).Statements);

    [Fact]
    public void A_past_tense_with_two_spellings_reports_alike()
    {
        var pleaded = Extracted.From("Mara Lindqvist pleaded guilty to stealing the harbour funds.").Statements;
        Assert.NotEmpty(pleaded);
        Assert.Equal(pleaded, Extracted.From("Mara Lindqvist pled guilty to stealing the harbour funds.").Statements);
    }

    [Fact]
    public void Who_is_told_is_recorded()
    {
        var found = Extracted.From("Mara Lindqvist told Olof Brandt that the harbour would stay open.");
        var statement = Assert.Single(found.Record.Statements);
        Assert.Equal(["Olof Brandt"], statement.Addressees.Select(found.Name));
    }

    [Fact]
    public void A_split_quotation_is_one_statement_from_first_to_last_word()
    {
        var found = Extracted.From("“The harbour,” Mara Lindqvist said, “will stay open until May.”");
        var statement = Assert.Single(found.Record.Statements);
        Assert.Equal("The harbour,” Mara Lindqvist said, “will stay open until May.", statement.Text);
        Assert.Equal("Mara Lindqvist", found.Name(statement.Speaker));
    }

    [Fact]
    public void A_quotation_over_several_paragraphs_keeps_its_speaker()
    {
        var found = Extracted.From("“We will keep the harbour open,” Mara Lindqvist said. “Nobody will lose a job.\n\n“And we will pay for the new crane ourselves.”");
        Assert.All(found.Record.Statements, s => Assert.Equal("Mara Lindqvist", found.Name(s.Speaker)));
        Assert.Contains(found.Record.Statements, s => s.Text.Contains("pay for the new crane", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_quoted_inside_indirect_speech_makes_it_mixed()
    {
        var found = Extracted.From("Mara Lindqvist said the closure would be “a disaster” for the town.");
        Assert.Equal(QuoteType.Mixed, Assert.Single(found.Record.Statements, s => s.Cue == "said").QuoteType);
    }

    [Fact]
    public void Scare_quotes_and_titles_are_no_statements() =>
        Assert.Empty(Extracted.From("The so-called “Harbour Queen” opened on Monday near the old “Swan” theatre.").Statements);

    [Fact]
    public void What_was_not_said_is_no_statement() => Assert.Empty(Extracted.From("Mara Lindqvist did not say that the harbour would close.").Statements);

    [Fact]
    public void Reported_speech_inside_speech_gives_both_speakers()
    {
        var found = Extracted.From("The witness said Mara Lindqvist told the board that the harbour was unsafe.");
        Assert.Contains("Mara Lindqvist: the harbour was unsafe", found.Statements);
        Assert.Contains(found.Statements, s => s.StartsWith("The witness:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_speech_goes_on_with_the_pronoun()
    {
        var found = Extracted.From("The port authority of Tarn said the crane was safe. It added that the strike would end.\n\nMara Lindqvist arrived on Monday. “The strike will end,” she said.");
        Assert.Contains("Mara Lindqvist: The strike will end", found.Statements);
    }

    [Theory]
    [InlineData("“The tide was high.” Olof Brandt told Mara Lindqvist. “We could not dock,” he added.", "Olof Brandt")]
    [InlineData("Olof Brandt met Mara Lindqvist in Tarn. “The strike will end,” she said.", "Mara Lindqvist")]
    [InlineData("Olof Brandt met Mara Lindqvist in Tarn. “The strike will end,” he said.", "Olof Brandt")]
    [InlineData("Prime Minister Olof Brandt arrived late. “The strike will end,” the prime minister said.", "Olof Brandt")]
    [InlineData("Bishop Olof Brandt arrived late. “The strike will end,” the cleric said.", "Olof Brandt")]
    public void Pronouns_and_nominals_speak_for_their_actor(string text, string speaker)
    {
        var found = Extracted.From(text);
        Assert.Equal(speaker, found.Name(found.Record.Statements[^1].Speaker));
    }

    [Fact]
    public void A_spokesman_is_not_taken_for_whoever_was_named_last()
    {
        var found = Extracted.From("Olof Brandt arrived late. “The strike will end,” a spokesman said.");
        Assert.Equal("a spokesman", found.Name(Assert.Single(found.Record.Statements).Speaker));
    }
}
