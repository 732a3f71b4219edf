using System.Text.Json;
using KnowledgeGraph.Reporting.Scope;

namespace KnowledgeGraph.Reporting.Tests.Claims;

/// <summary>
/// Nothing is claimed that the graph does not hold: every object of a JSON report is read back from the graph by Cypher that shares nothing
/// with the reports. An object that nobody knows how to read back fails too.
/// </summary>
public sealed class ClaimTests(MadeStore store) : IClassFixture<MadeStore>
{
    private static readonly ReportScope Everything = new() { Top = 1000 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_landscape_claims_what_the_graph_holds()
    {
        var report = await store.Reports.LandscapeAsync(Everything, Cancellation);

        Assert.True(report.Ties.Items.Count > 10);
        await HoldsAsync(report);
    }

    [Fact]
    public async Task Every_actors_profile_claims_what_the_graph_holds()
    {
        var ids = await ClaimGraph.TextsAsync(store.Connection,
            "MATCH (a:Actor) WHERE a.mergedInto IS NULL RETURN a.id AS text ORDER BY text");

        Assert.True(ids.Count > 8);
        foreach (var id in ids) await HoldsAsync((await store.Reports.ActorAsync(id, Everything, Cancellation)).Report!);
    }

    [Fact]
    public async Task Every_topic_claims_what_the_graph_holds()
    {
        var ids = await ClaimGraph.TextsAsync(store.Connection, "MATCH (t:Topic) RETURN t.id AS text ORDER BY text");

        Assert.NotEmpty(ids);
        foreach (var id in ids) await HoldsAsync((await store.Reports.TopicAsync(id, Everything, Cancellation)).Report!);
    }

    [Fact]
    public async Task Every_relationship_and_its_explanation_claim_what_the_graph_holds()
    {
        var pairs = await ClaimGraph.TextsAsync(
            store.Connection,
                "MATCH (a:Actor)-[:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(b:Actor) RETURN a.id + ' ' + b.id AS text ORDER BY text");

        foreach (var pair in pairs.Take(25).Select(pair => pair.Split(' ')))
        {
            await HoldsAsync((await store.Reports.RelationshipAsync(pair[0], pair[1], Everything, Cancellation)).Report!);
            await HoldsAsync((await store.Reports.ExplainAsync(pair[0], pair[1], Everything, Cancellation)).Report!);
        }
    }

    [Fact]
    public async Task Changes_claim_what_the_graph_holds()
    {
        var report = await store.Reports.ChangesAsync("2026-03-10", Everything, Cancellation);

        Assert.NotEmpty(report.TakenBack.Items);
        await HoldsAsync(report);
    }

    [Fact]
    public async Task The_ties_of_everything_are_those_that_the_graph_derived()
    {
        var landscape = await store.Reports.LandscapeAsync(Everything, Cancellation);
        var derived = await ClaimGraph.TextsAsync(
            store.Connection,
            "MATCH (a:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(b:Actor) WHERE a <> b RETURN a.id + ' ' + type(r) + ' ' + b.id AS text ORDER BY text");

        Assert.Equal(
            derived, landscape.Ties.Items.Select(tie => $"{tie.HolderId} {tie.Type} {tie.TargetId}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_claim_that_the_graph_does_not_hold_is_found()
    {
        var json = ReportDocument.Render(await store.Reports.LandscapeAsync(Everything, Cancellation), ReportFormat.Json);
        using var bent = JsonDocument.Parse(json.Replace("\"sourceCount\": 1,", "\"sourceCount\": 7,", StringComparison.Ordinal));

        Assert.NotEmpty(await new ClaimReader(store.Connection).FaultsAsync(bent.RootElement));
    }

    private async Task HoldsAsync(Report report)
    {
        using var json = JsonDocument.Parse(ReportDocument.Render(report, ReportFormat.Json));

        Assert.Equal("", string.Join('\n', (await new ClaimReader(store.Connection).FaultsAsync(json.RootElement)).Take(10)));
    }
}
