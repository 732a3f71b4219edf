using KnowledgeGraph.Reporting.Markdown;
using KnowledgeGraph.Reporting.Relationships;
using KnowledgeGraph.Reporting.Statements;

namespace KnowledgeGraph.Reporting.Tests;

public sealed class RelationshipReportTests(HarbourStore store) : IClassFixture<HarbourStore>
{
    [Fact]
    public async Task Each_side_has_its_balance_positions_months_and_turning_points()
    {
        var report = await ReportAsync("Mara Vega", "Orlo");

        Assert.Equal(new Balance("AMBIVALENT_TOWARD", 0, 1, 1, 2, 2, "2026-01-10", "2026-03-01"), report.AToB.Balance);
        Assert.Equal(["stc-01", "stc-02", "stc-05"], report.AToB.Lines.Select(line => line.StanceId));
        Assert.Equal([false, true, false], report.AToB.Lines.Select(line => line.IsCopy));
        Assert.Equal([new("2026-01", 1, 0, 0), new("2026-03", 0, 1, 0)], report.AToB.Months);
        var turn = Assert.Single(report.AToB.TurningPoints);
        Assert.Equal(("stc-01", "stc-05"), (turn.Before.StanceId, turn.After.StanceId));
        Assert.Equal("OPPOSES", report.BToA.Balance?.Type);
        Assert.Equal(["Harbour Times", "Norland Post"], report.Outlets);
    }

    [Fact]
    public async Task A_line_leads_to_its_words()
    {
        var line = (await ReportAsync("act-orlo", "MARA VEGA")).AToB.Lines.Single();

        Assert.Equal(("OPPOSE", "ASSERTED", "DIRECT", "Mayor Vega has sold us out", "2026-02-05"), (line.Polarity, line.Modality, line.QuoteType, line.Quote, line.Date));
        Assert.Equal(("Tomas Orlo", false), (line.SpeakerName, line.IsSecondHand));
        Assert.Equal(new Citation("art-3", "Quay [divided]", "Harbour Times", "2026-02-05", "https://harbour.example/art-3", 10, 36), line.Citation);
    }

    [Fact]
    public async Task Who_speaks_for_the_holder_is_told()
    {
        var spokesman = (await ReportAsync("Dell", "Orlo")).AToB.Lines.Single();
        var narrator = (await ReportAsync("Dell", "Mara Vega")).AToB.Lines.Single();

        Assert.Equal(("Ines Dell", "Port Authority", true), (spokesman.HolderName, spokesman.SpeakerName, spokesman.IsSecondHand));
        Assert.Equal(("Coast Daily", "REPORTED", true), (narrator.SpeakerName, narrator.QuoteType, narrator.IsSecondHand));
    }

    [Fact]
    public async Task Friends_foes_and_quarrels_are_those_of_both()
    {
        var report = await ReportAsync("Dell", "Port Authority");

        Assert.Equal(["Mara Vega"], report.SharedFriends.Select(tie => tie.TargetName));
        Assert.Equal(["Tomas Orlo"], report.SharedFoes.Select(tie => tie.TargetName));
        Assert.Equal([new("top-exp", "harbour expansion", "SUPPORTS", 1, "OPPOSES", 1)], (await ReportAsync("Mara Vega", "Orlo")).DividedOver);
    }

    [Fact]
    public async Task What_one_said_to_the_other_is_there() => Assert.Equal(["stm-03"], (await ReportAsync("Mara Vega", "Orlo")).Addressed.Select(line => line.StatementId));

    [Fact]
    public async Task What_was_retracted_is_not_there() => Assert.Empty((await ReportAsync("Orlo", "Dell")).AToB.Lines);

    [Fact]
    public async Task The_page_reads_as_expected()
        => Expected.Holds("mara-vega-and-tomas-orlo.md", MarkdownReport.Render(await ReportAsync("Mara Vega", "Orlo")));

    [Fact]
    public async Task Two_who_have_nothing_in_common_are_told_so()
        => Expected.Holds("nothing-found.md", MarkdownReport.Render(await ReportAsync("Ada Lone", "Luis Vega")));

    private async Task<RelationshipReport> ReportAsync(string a, string b)
    {
        var outcome = await store.Reports.RelationshipAsync(a, b, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Unresolved);
        return outcome.Report!;
    }
}
