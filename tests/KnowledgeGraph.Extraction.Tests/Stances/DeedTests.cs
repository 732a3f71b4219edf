using KnowledgeGraph.Extraction.Tests.Records;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Stances;

public sealed class DeedTests
{
    [Theory]
    [InlineData("Russian aircraft bombed Ukrainian villages.", "Russia Oppose Ukraine")]
    [InlineData("Norwegian soldiers arrested a Danish journalist.", "Oppose Denmark")]
    [InlineData("A French minister cancelled a trip to Turkey.", "France Oppose Türkiye")]
    [InlineData("The Kenyan government today freed 30 Ugandan prisoners.", "Support Ugand")]
    [InlineData("Spain suspended aid to the Kenyan government.", "Spain Oppose Kenya")]
    [InlineData("A Spanish minister has cancelled a visit to Portugal.", "Spain Oppose Portugal")]
    [InlineData("Spain refused to host the Portuguese president.", "Spain Oppose")]
    public void What_a_states_forces_do_and_suffer_is_the_states(string text, string expected) =>
        Assert.Contains(Extracted.From(text).Stances, stance => stance.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Spain and Portugal signed a treaty.")]
    [InlineData("Spain and Portugal agreed to a ceasefire.")]
    [InlineData("Spain and Portugal have held talks.")]
    [InlineData("Spain and Portugal signed an agreement today.")]
    public void What_two_do_together_they_do_to_each_other(string text)
    {
        var stances = Extracted.From(text).Stances;
        Assert.Contains("Spain Support Portugal", stances);
        Assert.Contains("Portugal Support Spain", stances);
    }

    [Theory]
    [InlineData("A British minister said that Libya must hand over the suspects.", "Libya")]
    [InlineData("Greece demanded that Turkey withdraw.", "Greece Oppose Türkiye")]
    public void Who_says_what_a_state_must_do_demands_it(string text, string expected) =>
        Assert.Contains(Extracted.From(text).Stances, stance => stance.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Mara Lindqvist met Olof Brandt.")]
    [InlineData("Mara Lindqvist and Olof Brandt held talks.")]
    [InlineData("Mara Lindqvist beat Olof Brandt 6-3 in the final.")]
    public void What_people_do_every_day_is_no_deed(string text) => Assert.Empty(Extracted.From(text).Record.Stances);

    [Fact]
    public void What_a_politician_must_do_is_no_deed() =>
        Assert.Empty(Extracted.From("Mara Lindqvist said Olof Brandt must rest.").Record.Stances);

    [Theory]
    [InlineData("Russian aircraft bombed Ukrainian villages.")]
    [InlineData("Spain and Portugal signed a treaty.")]
    [InlineData("A British minister said that Libya must hand over the suspects.")]
    public void Deeds_are_of_their_own_class_so_that_they_make_no_tie(string text) =>
        Assert.All(Extracted.From(text).Record.Stances, stance => Assert.Equal(StanceClass.Deed, stance.Class));

    [Fact]
    public void A_country_that_says_it_did_something_is_who_did_it() =>
        Assert.Contains("Switzerland Oppose Russia", Extracted.From("Switzerland said it had bombed Russia.").Stances);
}
