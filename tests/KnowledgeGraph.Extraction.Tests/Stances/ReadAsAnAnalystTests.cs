using KnowledgeGraph.Extraction.Tests.Records;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Stances;

/// <summary>Faults that a reader of the graph would find: wrong ends of an edge, people as topics, denials as facts.</summary>
public sealed class ReadAsAnAnalystTests
{
    [Fact]
    public void Support_for_his_fight_is_not_for_the_one_who_voices_it()
    {
        var found = Extracted.From("President Olof Brandt has spoken by phone to Prime Minister Peter Dahl, expressing Moscow’s support for his action against the smugglers.");
        Assert.Contains("Russia Support Peter Dahl", found.Stances);
        Assert.DoesNotContain(found.Stances, s => s.EndsWith("Olof Brandt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("China supported the agreement, and India backed it.", "India Support topic agreement")]
    [InlineData("Mara Lindqvist opposed the pact and said that Congress would fight it.", "Congress Oppose topic pact Future")]
    [InlineData("Ida Holm rejected the motion and asked members not to support it.", "Ida Holm Oppose topic motion")]
    [InlineData("Olof Brandt supported leaving the customs union; Peter Dahl opposed it.", "Peter Dahl Oppose topic leaving customs union")]
    [InlineData("“This pier will bring jobs,” Ida Holm said. “I support it.”", "Ida Holm Support topic pier")]
    [InlineData("Olof Brandt, for months the fiercest opponent of the pier, said that he now supported it.", "Olof Brandt Support topic pier")]
    public void It_is_what_was_spoken_of_and_not_the_nearest_actor(string text, string expected)
    {
        var found = Extracted.From(text);
        Assert.Contains(expected, found.Stances);
        Assert.All(found.Record.Stances, s => Assert.NotNull(s.TargetTopic));
    }

    [Theory]
    [InlineData("Ida Holm urged Olof Brandt to leave. She thanked her colleagues.")]
    [InlineData("Ida Holm accused Peter Dahl of misleading parliament.")]
    [InlineData("“The minister has betrayed everyone who trusted him,” Ida Holm said.")]
    [InlineData("Ida Holm thanked every country.")]
    [InlineData("Ida Holm said that Peter Dahl was afraid of the truth.")]
    [InlineData("Ida Holm said that Peter Dahl wants headlines.")]
    public void People_and_vague_things_are_no_topics(string text) => Assert.DoesNotContain(Extracted.From(text).Record.Stances, s => s.TargetTopic is not null);

    [Fact]
    public void Who_is_called_on_to_dismiss_somebody_does_not_oppose_him()
    {
        var found = Extracted.From("Olof Brandt accused Transport Minister Peter Dahl of lying and called on Prime Minister Anna Lund to dismiss him.");
        Assert.All(found.Stances, s => Assert.Equal("Olof Brandt Oppose Peter Dahl", s));
        Assert.Contains("Olof Brandt: Prime Minister Anna Lund to dismiss him", found.Statements);
    }

    [Fact]
    public void Who_urges_others_to_back_him_means_the_other_one_named() =>
        Assert.Contains("Peter Dahl Support Viktor Hahn", Extracted.From("Peter Dahl thanked Viktor Hahn and urged other parties to back him.").Stances);

    [Theory]
    [InlineData("“Olof Brandt has my confidence,” Ida Holm said.", "Ida Holm Support Olof Brandt")]
    [InlineData("Ida Holm said she had full confidence in Anna Lund.", "Ida Holm Support Anna Lund")]
    [InlineData("Olof Brandt has the strong support of Ida Holm.", "Ida Holm Support Olof Brandt")]
    [InlineData("“Our members back Olof Brandt,” Ida Holm said.", "Ida Holm Support Olof Brandt")]
    [InlineData("Ida Holm regretted the decision.", "Ida Holm Oppose topic decision")]
    [InlineData("Ida Holm stood with Olof Brandt.", "Ida Holm Support Olof Brandt")]
    [InlineData("Mayor Ida Holm left. Its chief executive, Peter Dahl, thanked the mayor for her support.", "Peter Dahl Support Ida Holm")]
    [InlineData("Belarus, Eritrea, North Korea and Syria backed Ida Holm.", "Belarus Support Ida Holm")]
    [InlineData("Ida Holm said that she opposed the terminal because it was late.", "Ida Holm Oppose topic terminal")]
    [InlineData("Ida Holm backed the talks but warned against weak terms.", "Ida Holm Oppose topic weak terms")]
    [InlineData("Ida Holm supported the motion but opposed sending weapons.", "Ida Holm Oppose topic sending weapons")]
    [InlineData("Ida Holm condemned Norland’s invasion of the isles.", "Ida Holm Oppose topic norland's invasion")]
    [InlineData("Ida Holm called the text ambitious and balanced.", "Ida Holm Support topic text")]
    [InlineData("Ida Holm said that Germany would support Ukraine.", "Germany Support Ukraine Future")]
    [InlineData("Ida Holm had praised Peter Dahl in April.", "Ida Holm Support Peter Dahl Historical")]
    public void What_a_careful_reader_finds_is_found(string text, string expected) => Assert.Contains(expected, Extracted.From(text).Stances);

    [Theory]
    [InlineData("Ida Holm denied reports that Peter Dahl opposed Olof Brandt.")]
    [InlineData("Ida Holm dismissed claims that Peter Dahl opposed Olof Brandt.")]
    public void What_is_denied_is_no_stance(string text)
    {
        var stance = Assert.Single(Extracted.From(text).Record.Stances, s => s.TargetMention is not null);
        Assert.True(stance.Negated);
        Assert.Equal(Polarity.Neutral, stance.Polarity);
    }

    [Fact]
    public void What_somebody_was_for_months_is_past() =>
        Assert.Contains("Olof Brandt Oppose topic pier Historical", Extracted.From("Olof Brandt, for months the fiercest opponent of the pier, said that he now supported it.").Stances);

    [Fact]
    public void A_bill_that_ends_something_is_not_its_signers_view_of_that_thing() =>
        Assert.Equal(["Ida Holm Oppose topic bill"], Extracted.From("Ida Holm vetoed the bill condemning the pact.").Stances);
}
