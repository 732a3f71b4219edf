using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Resolution.Resolving;

namespace KnowledgeGraph.Resolution.Tests;

public sealed class ActorResolverTests
{
    [Fact]
    public void A_surname_means_the_one_person_who_has_it()
    {
        var resolved = Resolve(Person("Nouri al-Maliki"), Person("Maliki"));
        Assert.Equal(resolved["nouri maliki"], resolved["maliki|person"]);
    }

    [Fact]
    public void A_surname_that_two_share_means_neither()
    {
        var resolved = Resolve(Person("Ada Marsh"), Person("Ben Marsh"), Person("Marsh"));
        Assert.Equal(3, resolved.Values.Distinct().Count());
    }

    [Fact]
    public void A_country_is_not_the_person_of_its_name()
    {
        var resolved = Resolve(Person("Michael Jordan"), Body("Jordan"));
        Assert.NotEqual(resolved["michael jordan"], resolved["jordan|body"]);
    }

    [Fact]
    public void An_acronym_means_the_one_organisation_that_it_is_short_for()
    {
        var resolved = Resolve(Body("Islamic State of Iraq and the Levant"), Body("ISIL"), Body("ISIS"));
        Assert.Equal(resolved["islamic state of iraq and levant"], resolved["isil|body"]);
        Assert.NotEqual(resolved["isil|body"], resolved["isis|body"]);

        var told = Resolve(Body("Islamic State of Iraq and the Levant", "ISIS"), Body("ISIS"));
        Assert.Single(told.Values.Distinct());
    }

    [Fact]
    public void A_surname_of_two_forms_of_one_name_means_that_one()
    {
        var resolved = Resolve(Person("George Walker Bush"), Person("George Bush"), Person("Bush"));
        Assert.Single(resolved.Values.Distinct());
    }

    [Fact]
    public void An_item_of_Wikidata_decides_first()
    {
        var resolved = Resolve(Person("Ada Marsh") with { WikidataId = "Q1" }, Person("Ada M. Marsh-Holt") with { WikidataId = "Q1" });
        Assert.Single(resolved.Values.Distinct());
    }

    [Fact]
    public void What_was_judged_different_is_not_joined()
    {
        var tallies = Tallies(Person("Ada Marsh"), Person("Marsh"));
        var (full, own) = (ActorId.ForName("ada marsh"), ActorId.ForName("marsh|person"));
        var resolved = ActorResolver.ResolveAll(tallies, (a, b) => a == own && b == full);
        Assert.Equal(own, resolved["marsh|person"]);
    }

    [Fact]
    public void Taking_evidence_back_leaves_what_was_before()
    {
        var name = new NameTally(NameKey.Of("Ada Marsh", ActorKind.Person));
        name.Add(Person("Ada Marsh"), 1);
        name.Add(Person("Ada Marsh") with { Aliases = ["Marsh"], Roles = ["Mayor"], WikidataId = "Q1", Name = "ADA MARSH" }, 1);
        name.Add(Person("Ada Marsh") with { Aliases = ["Marsh"], Roles = ["Mayor"], WikidataId = "Q1", Name = "ADA MARSH" }, -1);

        var once = new NameTally(name.Key);
        once.Add(Person("Ada Marsh"), 1);
        Assert.True(once.IsSameAs(name));
        Assert.Equal("Ada Marsh", ActorProfile.Of([name])!.Name);
        Assert.Null(ActorProfile.Of([new NameTally(name.Key)]));
    }

    private static IReadOnlyDictionary<string, ActorId> Resolve(params NameEvidence[] names) => ActorResolver.ResolveAll(Tallies(names));

    private static NameTally[] Tallies(params NameEvidence[] names) =>
    [
        .. names.GroupBy(name => name.Key).Select(group =>
        {
            var tally = new NameTally(group.Key);
            foreach (var name in group)
                tally.Add(name, 1);
            return tally;
        }),
    ];

    private static NameEvidence Person(string name) => new(NameKey.Of(name, ActorKind.Person), name, ActorKind.Person, [], [], null, 1);

    private static NameEvidence Body(string name, params string[] aliases) => new(NameKey.Of(name, ActorKind.Organization), name, ActorKind.Organization, aliases, [], null, 1);
}
