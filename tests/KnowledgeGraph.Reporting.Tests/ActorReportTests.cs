using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Json;
using KnowledgeGraph.Reporting.Markdown;

namespace KnowledgeGraph.Reporting.Tests;

public sealed class ActorReportTests(HarbourStore store) : IClassFixture<HarbourStore>
{
    [Fact]
    public async Task Who_it_is_and_where_it_stands()
    {
        var report = await ReportAsync("act-vega");

        Assert.Equal(("Mara Vega", "Person", 5L, 5L), (report.Actor.Name, report.Actor.Kind, report.ArticleCount, report.StatementCount));
        Assert.Equal(["Vega"], report.Actor.Aliases);
        Assert.Equal(["Mayor"], report.Actor.Roles);
        Assert.Equal(("2026-01-10", "2026-03-20"), (report.FirstAt, report.LastAt));
        Assert.Equal([("Tomas Orlo", "AMBIVALENT_TOWARD"), ("harbour expansion", "SUPPORTS")], report.Positions.Select(tie => (tie.OtherName, tie.Balance.Type)));
        Assert.Equal(
            [("Ines Dell", "SUPPORTS"), ("Port Authority", "SUPPORTS"), ("Tomas Orlo", "OPPOSES")],
            report.Standing.Select(tie => (tie.OtherName, tie.Balance.Type)));
        Assert.Equal((2L, 1L), (report.Figures!.SupportIn, report.Figures.OpposeIn));
    }

    [Fact]
    public async Task The_latest_come_first_and_outlets_are_counted()
    {
        var report = await ReportAsync("Orlo");

        Assert.Equal(["stm-07", "stm-03"], report.LatestStatements.Select(line => line.StatementId));
        Assert.Equal(["stc-07", "stc-03"], report.LatestPositions.Select(line => line.StanceId));
        Assert.Equal([new("Coast Daily", 2, 1), new("Harbour Times", 2, 1), new("Norland Post", 1, 0)], report.Outlets);
    }

    [Fact]
    public async Task The_page_reads_as_expected() => Expected.Holds("mara-vega.md", MarkdownReport.Render(await ReportAsync("act-vega")));

    [Fact]
    public async Task A_silent_actor_has_a_page_that_says_so() => Expected.Holds("ada-lone.md", MarkdownReport.Render(await ReportAsync("Ada Lone")));

    [Fact]
    public async Task Its_json_is_the_same_model() => Expected.Holds("norland.json", ReportJson.Render(await ReportAsync("Norland")));

    [Fact]
    public async Task A_name_of_two_gives_both()
    {
        var unresolved = await UnresolvedAsync("vega");

        Assert.Equal(UnresolvedReason.Ambiguous, unresolved.Reason);
        Assert.Equal([new("act-vega", "Mara Vega", "Person", 5), new("act-luis", "Luis Vega", "Person", 1)], unresolved.Candidates);
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
        => Expected.Holds("unresolved.md", MarkdownReport.Render([await UnresolvedAsync("vega"), await UnresolvedAsync("Tomas *Miller*"), await UnresolvedAsync("xyz")]));

    private async Task<ActorReport> ReportAsync(string name)
    {
        var outcome = await store.Reports.ActorAsync(name, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Unresolved);
        return outcome.Report!;
    }

    private async Task<UnresolvedActor> UnresolvedAsync(string name)
    {
        var outcome = await store.Reports.ActorAsync(name, TestContext.Current.CancellationToken);
        Assert.Null(outcome.Report);
        return Assert.Single(outcome.Unresolved);
    }
}
