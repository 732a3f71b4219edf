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
}
