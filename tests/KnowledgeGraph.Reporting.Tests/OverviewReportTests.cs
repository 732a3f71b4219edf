using KnowledgeGraph.Reporting.Scope;

namespace KnowledgeGraph.Reporting.Tests;

/// <summary>Landscape, topic, changes and explanation of the harbour graph.</summary>
public sealed class OverviewReportTests(HarbourStore store, MadeStore made) : IClassFixture<HarbourStore>, IClassFixture<MadeStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_landscape_reads_as_expected()
        => Hold("landscape", await store.Reports.LandscapeAsync(cancellationToken: Cancellation));

    [Fact]
    public async Task The_landscape_of_a_larger_graph_reads_as_expected()
        => Hold("made-landscape", await made.Reports.LandscapeAsync(cancellationToken: Cancellation));

    [Fact]
    public async Task A_topic_reads_as_expected()
        => Hold("harbour-expansion", (await store.Reports.TopicAsync("harbour expansion", cancellationToken: Cancellation)).Report!);

    [Fact]
    public async Task Changes_read_as_expected()
        => Hold("changes", await store.Reports.ChangesAsync("2026-03-01", cancellationToken: Cancellation));

    [Fact]
    public async Task An_explanation_reads_as_expected()
        => Hold("why-vega-orlo", (await store.Reports.ExplainAsync("Mara Vega", "Orlo", cancellationToken: Cancellation)).Report!);

    [Fact]
    public async Task Changes_tell_who_moved_what_is_new_and_what_was_taken_back()
    {
        var report = await store.Reports.ChangesAsync("2026-03-01", cancellationToken: Cancellation);

        var turn = Assert.Single(report.Moved.Items);
        Assert.Equal(("act-vega", "act-orlo", "2026-03-01"), (turn.After.HolderId, turn.After.TargetId, turn.After.Date));
        Assert.Equal(["stc-14"], report.TakenBack.Items.Select(taken => taken.StanceId));
        Assert.Contains("act-port", report.NewTies.Items.Select(tie => tie.HolderId));
        Assert.DoesNotContain("act-dock", report.NewTies.Items.Select(tie => tie.HolderId));
        Assert.Contains("stc-11", report.Late.Items.Select(line => line.StanceId));
    }

    [Fact]
    public async Task Nothing_is_new_after_the_last_day()
    {
        var report = await store.Reports.ChangesAsync("2027-01-01", cancellationToken: Cancellation);

        Assert.Contains("Nothing is new.", ReportDocument.Render(report, ReportFormat.Md), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => store.Reports.ChangesAsync("yesterday", null, Cancellation));

        Assert.Contains("yesterday", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_says_what_counts_and_why_the_rest_does_not()
    {
        var vega = (await store.Reports.ExplainAsync("Mara Vega", "Orlo", cancellationToken: Cancellation)).Report!;
        var norland = (await store.Reports.ExplainAsync("Norland", "Port Authority", cancellationToken: Cancellation)).Report!;

        Assert.Equal(["stc-01", "stc-05"], vega.Counted.Items.Select(explained => explained.Stance.StanceId));
        Assert.Equal([("stc-02", "a copy of an earlier report")],
            vega.NotCounted.Items.Select(explained => (explained.Stance.StanceId, explained.WhyNot)));
        Assert.Null(norland.Tie);
        Assert.Equal("a deed stance, neither position nor demand", Assert.Single(norland.NotCounted.Items).WhyNot);
    }

    [Fact]
    public async Task A_long_tail_is_one_line_with_the_command_that_lists_it()
    {
        var report = await store.Reports.LandscapeAsync(new ReportScope { Top = 1, FirstHandOnly = true }, Cancellation);

        Assert.Contains(
            "actors more; all of them: `kg report landscape --first-hand --top 1000`",
            ReportDocument.Render(report, ReportFormat.Md),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_graph_gives_the_same_bytes_in_every_format()
    {
        await using var other = new HarbourStore();
        await other.InitializeAsync();
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            Assert.Equal(
                ReportDocument.Render(await store.Reports.LandscapeAsync(cancellationToken: Cancellation), format),
                ReportDocument.Render(await other.Reports.LandscapeAsync(cancellationToken: Cancellation), format));
        }
    }

    private static void Hold(string file, Report report)
    {
        Expected.Holds(file + ".md", ReportDocument.Render(report, ReportFormat.Md));
        Expected.Holds(file + ".html", ReportDocument.Render(report, ReportFormat.Html));
        Expected.Holds(file + ".json", ReportDocument.Render(report, ReportFormat.Json));
    }
}
