using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Relationships;
using KnowledgeGraph.Reporting.Scope;

namespace KnowledgeGraph.Reporting.Tests;

public sealed class RelationshipReportTests(HarbourStore store) : IClassFixture<HarbourStore>
{
    [Fact]
    public async Task Each_side_has_its_tie_evidence_months_and_turning_points()
    {
        var report = await ReportAsync("Mara Vega", "Orlo");
        var tie = report.AToB.Tie!;

        Assert.Equal(("AMBIVALENT_TOWARD", 1d, 1d, 2L, 2L), (tie.Type, tie.Pro, tie.Con, tie.StatementCount, tie.SourceCount));
        Assert.Equal(("2026-01-10", "2026-03-01", "2026-03-01"), (tie.FirstAt, tie.LastAt, tie.ChangedAt));
        Assert.Equal(["stc-01", "stc-05"], report.AToB.Evidence.Own.Items.Select(line => line.StanceId));
        Assert.Equal([new("2026-01", 1, 0, 0), new MonthBalance("2026-03", 0, 1, 0)], report.AToB.Months);
        var turn = Assert.Single(report.AToB.TurningPoints);
        Assert.Equal(("stc-01", "stc-05"), (turn.Before.StanceId, turn.After.StanceId));
        Assert.Equal("OPPOSES", report.BToA.Tie?.Type);
        Assert.Equal(["Harbour Times", "Coast Daily", "Norland Post"], report.Outlets.Items.Select(outlet => outlet.Outlet));
    }

    [Fact]
    public async Task Copies_are_one_line_that_names_the_other_outlets()
    {
        var lines = (await ReportAsync("Mara Vega", "Orlo")).AToB.Evidence.Own.Items;

        Assert.Equal(["Coast Daily"], lines.Single(line => line.StanceId == "stc-01").AlsoIn);
    }

    [Fact]
    public async Task A_line_leads_to_its_words()
    {
        var line = (await ReportAsync("act-orlo", "MARA VEGA")).AToB.Evidence.Own.Items.Single();

        Assert.Equal(("OPPOSE", "ASSERTED", "DIRECT", "2026-02-05"), (line.Polarity, line.Modality, line.QuoteType, line.Date));
        Assert.Equal(("Mayor Vega has sold us out", "Tomas Orlo", false), (line.Statement, line.SpeakerName, line.IsSecondHand));
        Assert.Equal(
            new Citation("art-3", "Quay [divided]", "Harbour Times", "2026-02-05", "https://harbour.example/art-3", 10, 36),
            line.Citation);
    }

    [Fact]
    public async Task Who_speaks_for_the_holder_is_told_and_set_apart()
    {
        var spokesman = (await ReportAsync("Dell", "Orlo")).AToB.Evidence.Apart.Items.Single();
        var narrator = (await ReportAsync("Dell", "Mara Vega")).AToB.Evidence.Apart.Items.Single();

        Assert.Equal(("Ines Dell", "Port Authority", true), (spokesman.HolderName, spokesman.SpeakerName, spokesman.IsSecondHand));
        Assert.Equal(("Coast Daily", "REPORTED", true), (narrator.SpeakerName, narrator.QuoteType, narrator.IsSecondHand));
    }

    [Fact]
    public async Task Friends_foes_and_quarrels_are_those_of_both()
    {
        var report = await ReportAsync("Dell", "Port Authority");

        Assert.Equal(["Mara Vega"], report.SharedFriends.Items.Select(tie => tie.TargetName));
        Assert.Equal(["Tomas Orlo"], report.SharedFoes.Items.Select(tie => tie.TargetName));
        Assert.Equal(
            [new("top-exp", "harbour expansion", "SUPPORTS", 1, "OPPOSES", 1)],
            (await ReportAsync("Mara Vega", "Orlo")).DividedOver.Items);
    }

    [Fact]
    public async Task What_one_said_to_the_other_is_there()
        => Assert.Equal(["stm-03"], (await ReportAsync("Mara Vega", "Orlo")).Addressed.Items.Select(line => line.StatementId));

    [Fact]
    public async Task What_was_retracted_is_not_there()
    {
        var side = (await ReportAsync("Orlo", "Dell")).AToB;

        Assert.Null(side.Tie);
        Assert.Equal((0L, 0L), (side.Evidence.Own.Total, side.Evidence.Apart.Total));
    }

    [Theory]
    [InlineData("2026-03-01", null, "OPPOSES")]
    [InlineData(null, "2026-02-28", "SUPPORTS")]
    [InlineData("2026-01-11", "2026-02-28", "SUPPORTS")]
    [InlineData("2026-03-02", null, null)]
    public async Task Dates_narrow_a_report_and_both_ends_count(string? from, string? to, string? type)
        => Assert.Equal(type, (await ReportAsync("Mara Vega", "Orlo", new() { From = from, To = to })).AToB.Tie?.Type);

    [Theory]
    [InlineData("norland.example", "OPPOSES")]
    [InlineData("Norland POST", "OPPOSES")]
    [InlineData("Coast Daily", "SUPPORTS")]
    [InlineData("nobody", null)]
    public async Task Outlets_narrow_a_report_by_name_or_domain(string outlet, string? type)
        => Assert.Equal(type, (await ReportAsync("Mara Vega", "Orlo", new() { Outlets = [outlet] })).AToB.Tie?.Type);

    [Fact]
    public async Task Sources_confidence_and_first_hand_narrow_a_report()
    {
        Assert.Null((await ReportAsync("Orlo", "Mara Vega", new() { MinSources = 2 })).AToB.Tie);
        Assert.NotNull((await ReportAsync("Mara Vega", "Orlo", new() { MinSources = 2 })).AToB.Tie);
        Assert.Null((await ReportAsync("Port Authority", "Dell", new() { MinConfidence = 0.6 })).AToB.Tie);
        Assert.Null((await ReportAsync("Dell", "Mara Vega", new() { FirstHandOnly = true })).AToB.Tie);
    }

    [Theory]
    [InlineData("2026-3-1", null, 1, 0, 10)]
    [InlineData("2026-03-02", "2026-03-01", 1, 0, 10)]
    [InlineData(null, null, 0, 0, 10)]
    [InlineData(null, null, 1, 1.5, 10)]
    [InlineData(null, null, 1, double.NaN, 10)]
    [InlineData(null, null, 1, 0, 0)]
    [InlineData(null, null, 1, 0, 1001)]
    public async Task A_scope_out_of_its_range_is_refused(string? from, string? to, int sources, double confidence, int top)
        => await Assert.ThrowsAsync<ArgumentException>(() => ReportAsync(
            "Mara Vega", "Orlo", new() { From = from, To = to, MinSources = sources, MinConfidence = confidence, Top = top }));

    [Theory]
    [InlineData("Mara Vega", "Orlo", "mara-vega-and-tomas-orlo")]
    [InlineData("Ada Lone", "Luis Vega", "nothing-found")]
    public async Task The_page_reads_as_expected(string a, string b, string file)
    {
        var report = await ReportAsync(a, b);

        Expected.Holds(file + ".md", ReportDocument.Render(report, ReportFormat.Md));
        Expected.Holds(file + ".html", ReportDocument.Render(report, ReportFormat.Html));
    }

    private async Task<RelationshipReport> ReportAsync(string a, string b, ReportScope? scope = null)
    {
        var outcome = await store.Reports.RelationshipAsync(a, b, scope, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Unresolved);
        return outcome.Report!;
    }
}
