using KnowledgeGraph.Reporting.Names;

namespace KnowledgeGraph.Reporting.Tests;

/// <summary>Names as people type them: the best-known bearer, unless the next is nearly as well known.</summary>
public sealed class NameTests(HarbourStore store) : IClassFixture<HarbourStore>
{
    [Fact]
    public async Task The_best_known_bearer_is_taken_and_the_others_are_said()
    {
        var outcome = await store.Reports.ActorAsync("vega", cancellationToken: TestContext.Current.CancellationToken);

        var said = Assert.Single(outcome.Report!.Names);
        Assert.Equal("act-vega", said.Taken.Id);
        Assert.Equal("vega: taken as Mara Vega, 5 articles; also: Luis Vega, 1 article.", said.ToString());
    }

    [Theory]
    [InlineData("act-vega")]
    [InlineData("MARA VEGA")]
    public async Task A_full_name_and_an_id_need_no_word(string name)
    {
        var outcome = await store.Reports.ActorAsync(name, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(outcome.Report!.Names);
    }

    [Theory]
    [InlineData(10, 5, true)]
    [InlineData(10, 6, false)]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, true)]
    public void A_second_with_more_than_half_as_many_articles_makes_a_name_ambiguous(long first, long second, bool isTaken)
    {
        var (taken, _, unresolved) = NameRanking.Choose("Vega", [(Bearer("a", first), 1), (Bearer("b", second), 1)]);

        Assert.Equal(isTaken, taken is not null);
        Assert.Equal(isTaken ? null : UnresolvedReason.Ambiguous, unresolved?.Reason);
    }

    [Fact]
    public void A_famous_surname_goes_before_an_obscure_full_name_of_one_word()
    {
        var (taken, said, _) = NameRanking.Choose("Trump", [(Bearer("obscure", 1), NameRanking.ByName), (Bearer("famous", 600), 1)]);

        Assert.Equal(("famous", "obscure"), (taken!.Id, Assert.Single(said!.Also).Id));
    }

    [Fact]
    public void A_full_name_of_two_words_goes_before_better_known_aliases()
    {
        var (taken, _, _) = NameRanking.Choose("Ann Lee", [(Bearer("alias", 600), 2), (Bearer("name", 1), NameRanking.ByName)]);

        Assert.Equal("name", taken!.Id);
    }

    [Fact]
    public async Task An_unknown_name_gives_those_that_come_near()
    {
        Assert.Equal(["Norland"], (await UnresolvedAsync("norl")).Candidates.Select(candidate => candidate.Name));
        Assert.Equal(["Tomas Orlo"], (await UnresolvedAsync("Tomas Miller")).Candidates.Select(candidate => candidate.Name));
        Assert.Empty((await UnresolvedAsync("xyz")).Candidates);
    }

    [Fact]
    public async Task Unresolved_names_are_explained()
    {
        var ambiguous = NameRanking.Choose("Vega", [(Bearer("act-1", 3), 1), (Bearer("act-2", 2), 1)]).Unresolved!;

        Expected.Holds(
            "unresolved.md",
            ReportDocument.Render([ambiguous, await UnresolvedAsync("Tomas *Miller*"), await UnresolvedAsync("xyz")]));
    }

    [Fact]
    public async Task A_topic_is_found_by_a_part_of_its_name()
    {
        var outcome = await store.Reports.TopicAsync("Expansion", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("top-exp", outcome.Report!.TopicId);
        Assert.StartsWith("Expansion: taken as harbour expansion", Assert.Single(outcome.Report.Names).ToString(),
            StringComparison.Ordinal);
        var unknown = await store.Reports.TopicAsync("xyz", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(UnresolvedReason.Unknown, Assert.Single(unknown.Unresolved).Reason);
    }

    private static NameCandidate Bearer(string id, long articles) => new(id, id + " Vega", "Person", articles);

    private async Task<UnresolvedName> UnresolvedAsync(string name)
    {
        var outcome = await store.Reports.ActorAsync(name, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Null(outcome.Report);
        return Assert.Single(outcome.Unresolved);
    }
}
