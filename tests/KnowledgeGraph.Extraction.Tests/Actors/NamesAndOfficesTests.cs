using KnowledgeGraph.Extraction.Tests.Records;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Actors;

public sealed class NamesAndOfficesTests
{
    [Fact]
    public void An_office_is_no_part_of_a_persons_name()
    {
        var found = Extracted.From("House Speaker John Alderton opposed the pact. United Nations Secretary-General Olof Brandt left.");
        Assert.Contains("House Speaker", found.Actor("John Alderton").Roles);
        Assert.Equal(ActorKind.Person, found.Actor("Olof Brandt").Kind);
    }

    [Fact]
    public void A_companys_word_makes_a_company() =>
        Assert.Equal(ActorKind.Organization, Extracted.From("Ida Holm backed a plan by Northsea Freight to build a terminal.").Actor("Northsea Freight").Kind);

    [Fact]
    public void An_actors_name_is_spelt_as_in_the_text() =>
        Assert.Contains(Extracted.From("The Harbour Workers’ Union welcomed the project.").Record.Actors, a => a.Name == "Harbour Workers’ Union");

    [Fact]
    public void A_caption_run_into_a_title_is_cut_off() =>
        Assert.Equal(["Russian President"], Extracted.From("brandt dahlRussian President Olof Brandt spoke to Peter Dahl.").Actor("Olof Brandt").Roles);

    [Theory]
    [InlineData("Norland backed Secretary of State Mara Lindqvist on Friday.", "Secretary of State")]
    [InlineData("Polls show farmers support President Mara Lindqvist at a high rate.", "President")]
    [InlineData("He spoke of Kira Dahl, the Brookford attorney President Mara Lindqvist picked to succeed him.", "President")]
    [InlineData("On Tuesday President Mara Lindqvist left for Norland.", "President")]
    [InlineData("Looking ahead to the elections Sen. Mara Lindqvist is strong.", "Sen.")]
    [InlineData("Gold Star Mother Corners President Mara Lindqvist On His Refusal.", "President")]
    [InlineData("The former Norlandic Prime Minister Mara Lindqvist left.", "former Norlandic Prime Minister")]
    [InlineData("He dismissed campaign manager Mara Lindqvist on Monday.", "campaign manager")]
    public void A_title_holds_no_words_of_the_clause_around_it(string text, string role) =>
        Assert.Equal([role], Extracted.From(text).Actor("Mara Lindqvist").Roles);

    [Theory]
    [InlineData("Using Mara Lindqvist for the plan was a mistake, he said.")]
    [InlineData("Derelict Lindqvist and Dahl; Brandt will go on offense again. Mara Lindqvist left.")]
    public void A_word_that_names_no_office_is_no_role(string text) =>
        Assert.Empty(Extracted.From(text).Actor("Mara Lindqvist").Roles);
}
