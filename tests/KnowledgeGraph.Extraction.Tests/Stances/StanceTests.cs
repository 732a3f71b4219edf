using KnowledgeGraph.Extraction.Tests.Records;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Stances;

public sealed class StanceTests
{
    [Theory]
    [InlineData("Mara Lindqvist backed Olof Brandt on Monday.", "Mara Lindqvist Support Olof Brandt")]
    [InlineData("Olof Brandt was condemned by Mara Lindqvist.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("Mara Lindqvist voiced support for Olof Brandt.", "Mara Lindqvist Support Olof Brandt")]
    [InlineData("Mara Lindqvist’s criticism of Olof Brandt grew louder.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("Mara Lindqvist is critical of Olof Brandt.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("Mara Lindqvist blamed Olof Brandt for the delay.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("Mara Lindqvist accused Olof Brandt of lying.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("Mara Lindqvist voted against Olof Brandt.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("Mara Lindqvist urged Olof Brandt to resign.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("Mara Lindqvist called for Olof Brandt’s resignation.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("“Olof Brandt must resign,” Mara Lindqvist said.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("“Olof Brandt is a liar,” Mara Lindqvist said.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("“I support Olof Brandt,” Mara Lindqvist said.", "Mara Lindqvist Support Olof Brandt")]
    [InlineData("Mara Lindqvist, who backed Olof Brandt last year, left Tarn.", "Mara Lindqvist Support Olof Brandt")]
    [InlineData("Mara Lindqvist praised Olof Brandt but criticised Ida Holm.", "Mara Lindqvist Oppose Ida Holm")]
    [InlineData("Mara Lindqvist condemned Russia and Iran.", "Mara Lindqvist Oppose Iran")]
    [InlineData("Mara Lindqvist, a critic of Olof Brandt, left Tarn.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("Mara Lindqvist is an ally of Olof Brandt.", "Mara Lindqvist Support Olof Brandt")]
    [InlineData("Mara Lindqvist distanced herself from Olof Brandt.", "Mara Lindqvist Oppose Olof Brandt")]
    [InlineData("Mara Lindqvist threw her support behind Olof Brandt.", "Mara Lindqvist Support Olof Brandt")]
    [InlineData("Mara Lindqvist called Peter Holm a hero.", "Mara Lindqvist Support Peter Holm")]
    [InlineData("Moscow condemned Mara Lindqvist.", "Russia Oppose Mara Lindqvist")]
    public void A_stance_has_a_holder_and_a_target(string text, string expected) => Assert.Contains(expected, Extracted.From(text).Stances);

    [Theory]
    [InlineData("Mara Lindqvist called for a new, “independent” inquiry.", "Mara Lindqvist Support topic independent inquiry")]
    [InlineData("Mara Lindqvist rejected the harbour plan.", "Mara Lindqvist Oppose topic harbour plan")]
    [InlineData("“It is essential to build a stronger pier,” Mara Lindqvist said.", "Mara Lindqvist Support topic stronger pier")]
    public void A_thing_is_a_topic(string text, string expected) => Assert.Contains(expected, Extracted.From(text).Stances);

    [Theory]
    [InlineData("Mara Lindqvist rejected Olof Brandt’s plan.")]
    [InlineData("Mara Lindqvist opposes his plan. Olof Brandt was not there.")]
    [InlineData("Olof Brandt spoke first. Mara Lindqvist supports his harbour policy.")]
    [InlineData("Mara Lindqvist called for an effective government while Olof Brandt was prime minister.")]
    public void A_stance_toward_a_thing_is_one_toward_its_owner_only_through_it(string text)
    {
        var stances = Extracted.From(text).Record.Stances;
        Assert.Contains(stances, s => s.TargetTopic is not null);
        Assert.All(stances, s => Assert.Equal(s.TargetTopic is null ? StanceThrough.Owner : null, s.Through));
    }

    [Fact]
    public void Support_for_someones_fight_against_a_named_enemy_is_support_for_the_fighter() =>
        Assert.Contains("Mara Lindqvist Support Olof Brandt", Extracted.From("Olof Brandt spoke first. Mara Lindqvist expressed support for his fight against the smugglers.").Stances);

    [Fact]
    public void Negated_support_is_not_support()
    {
        var stance = Assert.Single(Extracted.From("Mara Lindqvist does not support Olof Brandt.").Record.Stances);
        Assert.True(stance.Negated);
        Assert.Equal(Polarity.Oppose, stance.Polarity);
        Assert.True(stance.Score > -0.7);
    }

    [Theory]
    [InlineData("Mara Lindqvist denied opposing Olof Brandt.")]
    [InlineData("Mara Lindqvist did not criticise Olof Brandt.")]
    [InlineData("Mara Lindqvist never attacked Olof Brandt.")]
    public void Denied_opposition_is_neutral(string text)
    {
        var stance = Assert.Single(Extracted.From(text).Record.Stances);
        Assert.Equal(Polarity.Neutral, stance.Polarity);
        Assert.True(stance.Negated);
    }

    [Theory]
    [InlineData("Mara Lindqvist stopped short of endorsing Olof Brandt.")]
    [InlineData("Mara Lindqvist refused to endorse Olof Brandt.")]
    [InlineData("Mara Lindqvist withdrew her support for Olof Brandt.")]
    public void Withheld_support_is_not_support(string text) =>
        Assert.DoesNotContain(Extracted.From(text).Record.Stances, s => s.Polarity == Polarity.Support);

    [Theory]
    [InlineData("Mara Lindqvist would support Olof Brandt.", Modality.Hypothetical)]
    [InlineData("Mara Lindqvist will support Olof Brandt.", Modality.Future)]
    [InlineData("Mara Lindqvist vowed to support Olof Brandt.", Modality.Asserted)]
    [InlineData("Mara Lindqvist once supported Olof Brandt.", Modality.Historical)]
    [InlineData("If Mara Lindqvist supports Olof Brandt, the strike may end.", Modality.Hypothetical)]
    public void Modality_is_kept(string text, Modality modality) => Assert.Equal(modality, Extracted.From(text).Record.Stances[0].Modality);

    [Fact]
    public void A_second_hand_stance_belongs_to_its_holder_not_to_the_speaker()
    {
        var found = Extracted.From("Ida Holm said Mara Lindqvist supports Olof Brandt.");
        Assert.Equal(["Mara Lindqvist Support Olof Brandt"], found.Stances);
        var statement = found.Record.Statements.Single(s => s.Id == found.Record.Stances[0].Statement);
        Assert.Equal("Ida Holm", found.Name(statement.Speaker));
    }

    [Fact]
    public void The_narrators_stance_hangs_on_a_reported_statement()
    {
        var found = Extracted.From("Norland is calm. Mara Lindqvist despises Olof Brandt.");
        var statement = found.Record.Statements.Single(s => s.Id == found.Record.Stances[0].Statement);
        Assert.Equal(QuoteType.Reported, statement.QuoteType);
        Assert.Null(statement.Speaker);
    }

    [Fact]
    public void Words_carried_by_another_have_him_as_speaker_and_their_author_as_holder()
    {
        var found = Extracted.From("“It is vital to form an honest council,” Bishop Mara Lindqvist said in a message read by her deputy Olof Brandt.");
        Assert.Contains("Mara Lindqvist Support topic honest council", found.Stances);
        Assert.Equal("Olof Brandt", found.Name(found.Record.Statements[0].Speaker));
    }

    [Fact]
    public void A_headline_counts_once()
    {
        var found = Extracted.From("Lindqvist condemns Brandt\n\nMara Lindqvist condemned Olof Brandt on Monday.\n\nShare:\n");
        Assert.Equal(["Mara Lindqvist Oppose Olof Brandt"], found.Stances);
    }

    [Fact]
    public void What_somebody_is_said_to_have_done_implies_a_stance_only_where_that_is_asked_for()
    {
        const string Text = "“Olof Brandt lied to the town,” Mara Lindqvist said.";
        Assert.Empty(Extracted.From(Text).Stances);
        var stance = Extracted.From(Text, new ExtractionOptions { IncludeImpliedStances = true }).Record.Stances[0];
        Assert.Equal((Polarity.Oppose, StanceClass.Implied), (stance.Polarity, stance.Class));
    }

    [Fact]
    public void A_hint_is_no_stance() => Assert.Empty(Extracted.From("Mara Lindqvist hinted that Olof Brandt should go.").Stances);

    [Fact]
    public void Tone_alone_is_no_stance_unless_it_is_asked_for()
    {
        const string Text = "“It is a shame what Olof Brandt did with the harbour,” Mara Lindqvist said.";
        Assert.Empty(Extracted.From(Text).Stances);
        Assert.Equal(["Mara Lindqvist Oppose Olof Brandt"], Extracted.From(Text, new ExtractionOptions { IncludeImpliedStances = true }).Stances);
    }
}
