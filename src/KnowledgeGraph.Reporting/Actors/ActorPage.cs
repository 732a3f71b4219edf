using KnowledgeGraph.Reporting.Pages;
using KnowledgeGraph.Reporting.Pictures;
using KnowledgeGraph.Reporting.Ties;

namespace KnowledgeGraph.Reporting.Actors;

/// <summary>An actor report as a page.</summary>
internal static class ActorPage
{
    public static Page Compose(ActorReport report)
    {
        var name = report.Actor.Name;
        var whole = report.Command + ScopeText.Options(report.Scope) + " --top 1000";
        var sections = new List<Section>();
        Add("network", "At a glance", Network(report));
        Add("standing", $"Who stands how toward {name}",
            TieText.Tables("Toward " + name, report.Standing.Items, TieSides.Holder, report.Standing.Left, whole));
        Add("positions", $"Toward whom {name} takes sides",
            TieText.Tables("Positions toward actors", report.Positions.Items, TieSides.Target, report.Positions.Left, whole));
        Add("topics", $"On which matters {name} takes sides", Topics(report, whole));
        Add("words", $"What {name} holds, with the words", EvidenceBlocks.Quotations(report.Evidence, whole));
        Add("others", $"What others hold of {name}, with the words", EvidenceBlocks.Quotations(report.EvidenceOfOthers, whole));
        Add("history", $"Stances toward {name} over time",
            EvidenceBlocks.History(new("history-picture", $"Stances toward {name} by month",
            $"Stances toward {name}: above the line for, below against."), report.Months, []));
        Add("outlets", "Outlets by side", EvidenceBlocks.Outlets(new("outlets-picture",
            $"Stances toward {name}, by the outlet that prints them", "For each outlet, how many for and how many against."),
            report.Outlets, whole));
        Add("statements", "Latest statements", report.LatestStatements.Count == 0 ? []
            : [new QuotationList("", [.. report.LatestStatements.Select(StanceText.Item)], 3)]);
        return new Page(name, [.. Lead(report)], sections);

        void Add(string anchor, string title, IEnumerable<Block> blocks)
        {
            if (blocks.ToList() is { Count: > 0 } filled) sections.Add(new Section(anchor, title, filled));
        }
    }

    private static IEnumerable<Block> Lead(ActorReport report)
    {
        foreach (var block in ScopeText.Lead(report)) yield return block;
        var wikidata = report.WikidataId is { } id ? $" Wikidata: {id}." : "";
        yield return new Paragraph($"{ActorText.Described(report.Actor)}.{wikidata}");
        var period = Pages.Figures.Period(report.FirstAt, report.LastAt) is { Length: > 0 } dates ? $", {dates}" : "";
        yield return new Paragraph($"{Pages.Figures.Count(report.ArticleCount, "article")}{period}; {Pages.Figures.Count(report.StatementCount, "statement")} of its own.");
        if (report.Figures is { } figures)
        {
            yield return new Paragraph(
                $"Place {Pages.Figures.Whole(figures.PageRankPlace)} by prominence (PageRank). Supported by {Pages.Figures.Whole(figures.SupportIn)} and opposed by {Pages.Figures.Whole(figures.OpposeIn)}; " +
                $"supports {Pages.Figures.Whole(figures.SupportOut)} and opposes {Pages.Figures.Whole(figures.OpposeOut)}.");
        }

        if (report.Standing.Total + report.Positions.Total
            + report.Topics.Total == 0) yield return new Paragraph("Nobody is known to be for or against it, nor it for or against anybody.");
    }

    /// <summary>Matters that several articles can share; those of one article ("the bill") only where there are no others, since their names tell little.</summary>
    private static IEnumerable<Block> Topics(ActorReport report, string whole)
    {
        const string Caption = "Positions on topics";
        var shared = report.Topics.Items.Where(tie => tie.TargetArticle is null).ToList();
        if (shared.Count is 0 || shared.Count == report.Topics.Items.Count)
            return TieText.Tables(Caption, report.Topics.Items, TieSides.Target, report.Topics.Left, whole);
        return TieText.Tables(Caption, shared, TieSides.Target, report.Topics.Total - shared.Count, whole);
    }

    private static IEnumerable<Block> Network(ActorReport report)
    {
        var ties = report.Standing.Items.Concat(report.Positions.Items).ToList();
        if (ties.Count < 2) yield break;
        var caption = new Caption("network-picture", $"{report.Actor.Name} and those it is tied to",
            "Arrows lead from the holder of a stance to its target: solid for, dashed against, dotted both. Larger circles have more statements.");
        yield return new Picture(caption.Title, caption.Description, TieNetwork.Draw(caption, ties));
    }
}
