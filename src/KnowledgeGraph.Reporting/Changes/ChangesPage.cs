using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Changes;

/// <summary>What is new since a date, as a page.</summary>
internal static class ChangesPage
{
    public static Page Compose(ChangesReport report)
    {
        var whole = report.Command + ScopeText.Options(report.Scope) + " --top 1000";
        var sections = new List<Section>();
        Add("moved", "Who moved", Moved(report, whole));
        Add("ties", "New positions", TieText.Tables("New positions", report.NewTies.Items, TieSides.Both, report.NewTies.Left, whole));
        Add("words", "New stances, with the words", EvidenceBlocks.Quotations(report.New, whole));
        Add("late", "Older, but new to the graph", Late(report, whole));
        Add("taken-back", "Taken back by a later extraction", TakenBackRows(report, whole));
        return new Page($"What is new since {report.Since}", [.. ScopeText.Lead(report), Lead(report)], sections);

        void Add(string anchor, string title, IEnumerable<Block> blocks)
        {
            if (blocks.ToList() is { Count: > 0 } filled) sections.Add(new Section(anchor, title, filled));
        }
    }

    private static Paragraph Lead(ChangesReport report)
    {
        var fresh = report.New.Own.Total + report.New.Apart.Total;
        return new Paragraph(fresh + report.Moved.Total + report.Late.Total + report.TakenBack.Total == 0
            ? "Nothing is new."
            : $"{Figures.Count(fresh, "new stance")}, {Figures.Count(report.NewTies.Total, "new relationship")}, {Figures.Count(report.Moved.Total, "change of sides", "changes of sides")}; " +
              $"{Figures.Count(report.Late.Total, "older stance")} entered the graph late, {Figures.Count(report.TakenBack.Total, "stance was", "stances were")} taken back.");
    }

    private static IEnumerable<Block> Moved(ChangesReport report, string whole)
    {
        foreach (var turn in report.Moved.Items)
        {
            var title = $"{turn.After.HolderName} on {turn.After.TargetName}: {StanceText.Position(turn.Before)} on {turn.Before.Date}, {StanceText.Position(turn.After)} on {turn.After.Date}";
            yield return new QuotationList(title, [StanceText.Item(turn.Before), StanceText.Item(turn.After)], 2);
        }

        if (report.Moved.Left > 0) yield return new Tail($"and {Figures.Whole(report.Moved.Left)} more; all of them:", whole);
    }

    private static IEnumerable<Block> Late(ChangesReport report, string whole)
    {
        if (report.Late.Items.Count > 0) yield return new QuotationList("", [.. report.Late.Items.Select(StanceText.Item)], 3);
        if (report.Late.Left > 0) yield return new Tail($"and {Figures.Whole(report.Late.Left)} more; all of them:", whole);
    }

    private static IEnumerable<Block> TakenBackRows(ChangesReport report, string whole)
    {
        if (report.TakenBack.Items.Count == 0) yield break;
        yield return new Remark("These were in the graph, and a later extraction of the same article did not find them again. They count for nothing.");
        yield return new QuotationList("", [.. report.TakenBack.Items.Select(Item)], 3);
        if (report.TakenBack.Left > 0) yield return new Tail($"and {Figures.Whole(report.TakenBack.Left)} more; all of them:", whole);
    }

    private static EvidenceItem Item(TakenBack taken) =>
        new($"{taken.RetractedAt}: {taken.HolderName}, {taken.Polarity.ToLowerInvariant()}, {taken.TargetName}",
            new Quotation(taken.Statement, null, []), [], taken.Citation);
}
