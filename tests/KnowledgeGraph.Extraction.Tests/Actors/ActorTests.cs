using KnowledgeGraph.Extraction.Tests.Records;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Actors;

public sealed class ActorTests
{
    [Fact]
    public void Full_name_and_surname_are_one_actor()
    {
        var found = Extracted.From("Mara Lindqvist arrived. Lindqvist said the harbour was open. Mr. Brandt left. Olof Brandt is the mayor.");
        Assert.Equal(["Mara Lindqvist", "Olof Brandt"], found.Record.Actors.Where(a => a.Kind == ActorKind.Person).Select(a => a.Name).Order());
    }

    [Fact]
    public void Arabic_articles_do_not_split_an_actor()
    {
        var found = Extracted.From("Prime Minister Karim al-Hadidi arrived in Tarn. Al-Hadidi said the talks went well. Hadidi left on Friday.");
        Assert.Equal("Karim al-Hadidi", Assert.Single(found.Record.Actors, a => a.Kind == ActorKind.Person).Name);
    }

    [Fact]
    public void Titles_and_appositions_are_roles()
    {
        var found = Extracted.From("Norlandic President Mara Lindqvist met Olof Brandt, the foreign minister of Sweden, on Friday.");
        Assert.Contains(found.Actor("Mara Lindqvist").Roles, r => r.EndsWith("President", StringComparison.Ordinal));
        Assert.Contains("foreign minister of Sweden", found.Actor("Olof Brandt").Roles);
    }

    [Fact]
    public void A_short_form_in_brackets_is_an_alias()
    {
        var found = Extracted.From("The National Union of Harbour Workers (NUHW) called a strike. The NUHW said it would last a week.");
        Assert.Contains("NUHW", Assert.Single(found.Record.Actors, a => a.Name.StartsWith("National Union", StringComparison.Ordinal)).Aliases);
    }

    [Fact]
    public void Countries_act_and_cities_do_not()
    {
        var found = Extracted.From("Sweden praised Norway after talks in Gothenburg.");
        Assert.Equal(["Norway", "Sweden"], found.Record.Actors.Select(a => a.Name).Order());
    }

    [Fact]
    public void The_Kremlin_is_an_organisation_of_its_own() =>
        Assert.Equal(ActorKind.Organization, Extracted.From("The Kremlin said the talks went well.").Actor("Kremlin").Kind);

    [Fact]
    public void Two_people_with_one_surname_stay_two()
    {
        var found = Extracted.From("Mrs. Holm and Mr. Holm disagreed. Ida Holm said the plan was good. Peter Holm said it was bad.");
        Assert.Contains(found.Record.Actors, a => a.Name == "Ida Holm");
        Assert.Contains(found.Record.Actors, a => a.Name == "Peter Holm");
    }

    [Fact]
    public void A_place_is_not_short_for_the_newspaper_named_after_it()
    {
        var found = Extracted.From("Marlow Street fears the new tax. The Marlow Street Journal said on Friday that it opposes the tax.");
        Assert.DoesNotContain("Marlow Street", found.Record.Actors.Where(a => a.Name == "Marlow Street Journal").SelectMany(a => a.Aliases));
    }

    [Fact]
    public void Presidents_with_other_initials_are_two()
    {
        var found = Extracted.From("George W. Harlan praised the plan on Friday. George H.W. Harlan said that he opposed the plan.");
        Assert.Equal(2, found.Record.Actors.Count(a => a.Kind == ActorKind.Person));
    }

    [Theory]
    [InlineData("Senator Ada Quill said that she supports Medicare.", "Medicare")]
    [InlineData("Senator Ada Quill, who leads in the Democratic primaries, praised Otto Klein.", "Democratic")]
    [InlineData("Senator Ada Quill told CNN's State of the Union that she will run.", "Union")]
    public void Programmes_shows_and_adjectives_are_no_actors(string text, string name) =>
        Assert.DoesNotContain(Extracted.From(text).Record.Actors, a => a.Name == name);

    [Theory]
    [InlineData("Governor Paul Reyes of Georgia met voters in Ohio and Atlanta. Georgia praised Sweden.", false)]
    [InlineData("President Salome Kiria met Russia's envoy in Tbilisi. Georgia praised Sweden.", true)]
    public void Georgia_is_a_country_or_a_state_by_the_company_it_keeps(string text, bool isCountry) =>
        Assert.Equal(isCountry, Extracted.From(text).Record.Actors.Any(a => a.Name == "Georgia"));

    [Fact]
    public void Members_of_a_party_in_a_chamber_are_a_group() =>
        Assert.All(Extracted.From("Senate Democrats said that they oppose the plan.").Record.Actors, a => Assert.Equal(ActorKind.Group, a.Kind));
}
