using KnowledgeGraph.Embedded;
using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Names;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Graphs;

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
        Assert.Equal([("Tomas Orlo", "AMBIVALENT_TOWARD")], report.Positions.Items.Select(tie => (tie.TargetName, tie.Type)));
        Assert.Equal([("harbour expansion", "SUPPORTS")], report.Topics.Items.Select(tie => (tie.TargetName, tie.Type)));
        Assert.Equal(
            [("Port Authority", "SUPPORTS"), ("Tomas Orlo", "OPPOSES"), ("Ines Dell", "SUPPORTS")],
            report.Standing.Items.Select(tie => (tie.HolderName, tie.Type)));
        Assert.Equal((2L, 1L), (report.Figures!.SupportIn, report.Figures.OpposeIn));
    }

    [Fact]
    public async Task The_latest_statements_come_first_and_outlets_are_counted()
    {
        var report = await ReportAsync("Orlo");

        Assert.Equal(["stm-07", "stm-03"], report.LatestStatements.Select(line => line.StatementId));
        Assert.Equal(
            [new("Harbour Times", 2, 1, 0), new("Norland Post", 0, 2, 0), new OutletSides("Coast Daily", 1, 0, 0)],
            report.Outlets.Items);
    }

    [Fact]
    public async Task What_is_second_hand_or_unsure_is_set_apart()
    {
        var toward = (await ReportAsync("act-vega")).EvidenceOfOthers;

        Assert.Equal(["stc-09", "stc-03"], toward.Own.Items.Select(line => line.StanceId));
        Assert.Equal(["stc-08"], toward.Apart.Items.Select(line => line.StanceId));
        Assert.Equal(["stc-15"], (await ReportAsync("Port Authority")).Evidence.Apart.Items.Select(line => line.StanceId));
    }

    [Fact]
    public async Task Matters_of_one_article_come_after_shared_ones_and_are_only_counted()
    {
        await using var graph = EmbeddedStore.Open(EmbeddedStore.Memory);
        await HarbourGraph.LoadAsync(graph, TestContext.Current.CancellationToken);
        await graph.WriteAsync(transaction => transaction.ExecuteAsync(new CypherStatement("""
            MATCH (shared:Topic {id: 'top-exp'})<-[:TOWARD]-(known:Stance)-[:HELD_BY]->(vega:Mention)-[:REFERS_TO]->(:Actor {id: 'act-vega'})
            MATCH (statement)-[:EXPRESSES]->(known)
            CREATE (bill:Topic {id: 'top-bill', name: 'bill in “A vote”', article: 'art-3'})
            CREATE (stance:Stance {id: 'stc-bill', polarity: 'OPPOSE', score: 0.9, confidence: 0.9, modality: 'ASSERTED', secondHand: false})
            CREATE (statement)-[:EXPRESSES]->(stance), (stance)-[:TOWARD]->(bill), (stance)-[:HELD_BY]->(vega)
            """), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        var outcome = await new ReportService(graph).ActorAsync("act-vega", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([null, "art-3"], outcome.Report!.Topics.Items.Select(tie => tie.TargetArticle));
        var page = ReportDocument.Render(outcome.Report, ReportFormat.Md);
        var section = page[page.IndexOf("## On which matters", StringComparison.Ordinal)..page.IndexOf("## What Mara Vega holds", StringComparison.Ordinal)];
        Assert.DoesNotContain("bill in", section, StringComparison.Ordinal);
        Assert.Contains("and 1 more", section, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("act-vega", "mara-vega")]
    [InlineData("Ada Lone", "ada-lone")]
    [InlineData("Norland", "norland")]
    public async Task The_page_reads_as_expected(string name, string file)
    {
        var report = await ReportAsync(name);

        Expected.Holds(file + ".md", ReportDocument.Render(report, ReportFormat.Md));
        Expected.Holds(file + ".html", ReportDocument.Render(report, ReportFormat.Html));
        Expected.Holds(file + ".json", ReportDocument.Render(report, ReportFormat.Json));
    }

    private async Task<ActorReport> ReportAsync(string name)
    {
        var outcome = await store.Reports.ActorAsync(name, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Unresolved);
        return outcome.Report!;
    }
}
