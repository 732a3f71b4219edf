using KnowledgeGraph.Reporting.Pages;
using KnowledgeGraph.Reporting.Pictures;

namespace KnowledgeGraph.Reporting.Topics;

/// <summary>A topic report as a page.</summary>
internal static class TopicPage
{
    public static Page Compose(TopicReport report)
    {
        var name = report.TopicName;
        var whole = report.Command + ScopeText.Options(report.Scope) + " --top 1000";
        var sections = new List<Section>();
        Add("sides", "Who takes which side", Sides(report, whole));
        Add("words", "With the words", EvidenceBlocks.Quotations(report.Evidence, whole));
        Add("history", "Over time", EvidenceBlocks.History(new("history-picture", $"Stances toward {name} by month",
            $"Stances toward {name}: above the line for, below against."), report.Months, []));
        Add("outlets", "Outlets by side", EvidenceBlocks.Outlets(new("outlets-picture",
            $"Stances toward {name}, by the outlet that prints them", "For each outlet, how many for and how many against."),
            report.Outlets, whole));
        return new Page(Figures.Capital(name), [.. ScopeText.Lead(report), Lead(report)], sections);

        void Add(string anchor, string title, IEnumerable<Block> blocks)
        {
            if (blocks.ToList() is { Count: > 0 } filled) sections.Add(new Section(anchor, title, filled));
        }
    }

    private static Paragraph Lead(TopicReport report)
    {
        var (isFor, against) = (report.Ties.Items.Count(tie => tie.Side > 0), report.Ties.Items.Count(tie => tie.Side < 0));
        var with = report.Narrower.Count == 0 ? "" : $" Counted with it: {string.Join(", ", report.Narrower)}.";
        var shown = report.Ties.Left > 0 ? $" Of the {Figures.Whole(report.Ties.Items.Count)} best evidenced, " : " ";
        return new Paragraph(report.Ties.Total == 0
            ? $"Nobody is known to be for or against {report.TopicName}.{with}"
            : $"{Figures.Count(report.Ties.Total, "actor takes", "actors take")} sides on {report.TopicName}, in {Figures.Count(report.ArticleCount, "article")} of the graph.{shown}{Figures.Whole(isFor)} for, {Figures.Whole(against)} against.{with}");
    }

    private static IEnumerable<Block> Sides(TopicReport report, string whole)
    {
        var rows = report.Ties.Items.Select(tie => new BarRow(tie.HolderName, tie.Side >= 0 ? tie.StatementCount : 0, tie.Side <= 0
            ? tie.StatementCount : 0)).ToList();
        var caption = new Caption("sides-picture", $"Who is for and against {report.TopicName}",
            "Statements of each actor; who is ambivalent has a bar on both sides.");
        if (rows.Count > 0) yield return new Picture(caption.Title, caption.Description,
            Frame.Both(frame => DivergingBars.Draw(caption, rows, frame)));
        foreach (var block in TieText.Tables("Positions", report.Ties.Items, TieSides.Holder, report.Ties.Left, whole)) yield return block;
    }
}
