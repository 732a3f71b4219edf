using CsCheck;
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
    public void A_surname_means_the_bearer_whom_far_more_articles_name()
    {
        var resolved = Resolve(Person("Barry Owen"), Person("Barry Owen"), Person("Barry Owen"), Person("Michelle Owen"), Person("Owen"));
        Assert.Equal(resolved["barry owen"], resolved["owen|person"]);
        Assert.NotEqual(resolved["michelle owen"], resolved["owen|person"]);
    }

    [Fact]
    public void A_surname_with_an_office_means_the_bearer_who_holds_it()
    {
        var resolved = Resolve(InOffice("Barry Owen", "President"), InOffice("Michelle Owen", "Vice President"), InOffice("Owen", "former President"));
        Assert.Equal(resolved["barry owen"], resolved["owen|person"]);
    }

    [Fact]
    public void A_name_that_is_really_open_is_marked_and_stands_for_itself()
    {
        var tallies = Tallies(Person("Ada Marsh"), Person("Ben Marsh"), Person("Marsh"));
        var resolved = ActorResolver.ResolveAll(tallies);
        Assert.True(resolved["marsh|person"].IsAmbiguous);
        Assert.False(resolved["ada marsh"].IsAmbiguous);
    }

    [Fact]
    public void A_son_whom_articles_name_beside_his_father_is_another()
    {
        var together = NameEvidence.WithRivals([Person("Donald Thorpe"), Person("Donald Thorpe Jr.")]);
        var resolved = Resolve([.. together, Person("Thorpe Jr."), Person("Donald Thorpe"), Person("Donald Thorpe"), Person("Donald Thorpe")]);
        Assert.NotEqual(resolved["donald thorpe"], resolved["donald thorpe jr"]);
        Assert.Equal(resolved["donald thorpe"], resolved["thorpe|person"]);
    }

    [Fact]
    public void A_name_with_and_without_Jr_is_one_where_no_article_tells_two_apart()
    {
        var resolved = Resolve(Person("Eric H. Holt Jr."), Person("Eric Holt"));
        Assert.Single(resolved.Values.Distinct());
    }

    [Theory]
    [InlineData("Charles E. Schubert", "Chuck Schubert")]
    [InlineData("Joseph Brandon", "Joe Brandon")]
    public void Nicknames_mean_the_full_name(string full, string nickname) => Assert.Single(Resolve(Person(full), Person(nickname)).Values.Distinct());

    [Theory]
    [InlineData("ISIS", "Daesh")]
    [InlineData("ISIS", "Islamic State of Iraq and the Levant")]
    [InlineData("GOP", "Republican Party")]
    [InlineData("DOJ", "Department of Justice")]
    [InlineData("Bundesamt", "Bundesamt")]
    public void Names_of_known_bodies_are_one_whether_or_not_an_article_explains_them(string name, string other) =>
        Assert.Single(Resolve(Body(name), Body(other)).Values.Distinct());

    [Fact]
    public void An_acronym_takes_no_long_form_from_a_single_article()
    {
        var once = Resolve(Body("National Baptist Convention", "XNB"), Body("XNB"));
        Assert.Equal(2, once.Values.Distinct().Count());
        var often = Resolve(Body("National Baptist Convention", "XNB"), Body("National Baptist Convention", "XNB"), Body("XNB"));
        Assert.Single(often.Values.Distinct());
    }

    [Fact]
    public void An_acronym_takes_no_long_form_whose_initials_only_happen_to_fit() =>
        Assert.Equal(2, Resolve(Body("Institute for Science and International Security"), Body("ISIS")).Values.Distinct().Count());

    [Fact]
    public void What_few_articles_take_for_another_kind_is_what_most_take_it_for()
    {
        var resolved = Resolve(Body("Medora"), Body("Medora"), Body("Medora"), Person("Medora"));
        Assert.Single(resolved.Values.Distinct());
        var company = Resolve(Person("Donald Thorpe"), Person("Thorpe"), Person("Thorpe"), Person("Thorpe"), Body("Thorpe"));
        Assert.Single(company.Values.Distinct());
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
        Assert.Equal(own, resolved["marsh|person"].Actor);
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

    [Fact]
    public void Resolution_is_a_function_of_the_set_of_names() => Gen.Select(Names.Array[1, 20], Gen.Int[0, 1000]).Sample((names, seed) =>
    {
        var shuffled = names.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Sorted(Resolve(names)), Sorted(Resolve(shuffled)));
    });

    [Fact]
    public void Short_forms_rank_below_their_names() => Names.Array[1, 20].Sample(names =>
    {
        foreach (var tally in Tallies(names))
            Assert.All(tally.ShortForms(), form => Assert.True(form.Rank < tally.Key.Rank, $"{form} of {tally.Key}"));
    });

    /// <summary>Few words, so that they collide: surnames, nicknames, initials, fathers and sons, companies named after people.</summary>
    private static readonly Gen<NameEvidence> Names = Gen.Select(
        Of("", "Charles ", "Chuck ", "Ben ", "Benjamin "), Of("", "E. ", "Van "), Of("Marsh", "Holt", "Ben", "House", "Post"), Of("", " Jr."),
        Of("", "Mayor"),
        (first, middle, last, generation, office) => first.Length + generation.Length == 0 && middle.Length > 0
            ? Body(middle + last, last)
            : InOffice(first + middle + last + generation, office) with { Aliases = [last] });

    private static Gen<string> Of(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static List<string> Sorted(IReadOnlyDictionary<string, ActorId> resolved) => [.. resolved.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal)];

    private static Dictionary<string, ActorId> Resolve(params NameEvidence[] names) =>
        ActorResolver.ResolveAll(Tallies(names)).ToDictionary(pair => pair.Key, pair => pair.Value.Actor);

    private static NameEvidence InOffice(string name, string role) => Person(name) with { Roles = role.Length > 0 ? [role] : [] };

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
