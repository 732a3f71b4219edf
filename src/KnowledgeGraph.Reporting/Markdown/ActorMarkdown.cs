using System.Globalization;
using KnowledgeGraph.Reporting.Actors;
using static KnowledgeGraph.Reporting.Markdown.MarkdownText;

namespace KnowledgeGraph.Reporting.Markdown;

internal static class ActorMarkdown
{
    public static string Render(ActorReport report)
    {
        var page = new MarkdownPage();
        var name = Escape(report.Actor.Name);
        page.Heading(1, name);
        page.Paragraph(
            $"{Wording.Face(report.Actor)}. Mentioned in {Wording.Count(report.ArticleCount, "article")}{Wording.Between(report.FirstAt, report.LastAt)}; "
            + $"{Wording.Count(report.StatementCount, "statement")}.");
        if (report.WikidataId is { } wikidata)
            page.Paragraph(Link($"Wikidata {wikidata}", "https://www.wikidata.org/wiki/" + Uri.EscapeDataString(wikidata)));
        if (report.Figures is { } figures)
            page.Paragraph(Figures(figures));

        Ties(page, $"How {name} stands toward others", "Stance", report.Positions, $"Nothing found: no position of {name} that counts for or against anybody.");
        Ties(page, $"How others stand toward {name}", "Stance toward it", report.Standing, $"Nothing found: nobody takes a position toward {name}.");
        Items(page, "Latest positions", report.LatestPositions.Select(line => Wording.Item(line, withTarget: true)));
        Items(page, "Latest statements", report.LatestStatements.Select(Wording.Item));
        if (report.Outlets.Count > 0)
        {
            page.Heading(2, "Outlets");
            page.Table(["Outlet", "Articles", "Statements"], report.Outlets.Select(o => (IReadOnlyList<object>)[Escape(o.Outlet), o.Articles, o.Statements]));
        }

        return page.ToString();
    }

    private static string Figures(ActorFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"Place {figures.PageRankPlace} by prominence (PageRank {figures.PageRank:0.0000}), betweenness {figures.Betweenness:0.0000}. "
        + $"Supported by {figures.SupportIn}, opposed by {figures.OpposeIn}; supports {figures.SupportOut}, opposes {figures.OpposeOut}.");

    private static void Ties(MarkdownPage page, string title, string stance, IReadOnlyList<Tie> ties, string nothing)
    {
        page.Heading(2, title);
        if (ties.Count == 0)
        {
            page.Paragraph(nothing);
            return;
        }

        page.Table(["Who or what", stance, "Evidence"], ties.Select(tie =>
            (IReadOnlyList<object>)[$"{Escape(tie.OtherName)} ({tie.OtherKind.ToLowerInvariant()})", Wording.Verb(tie.Balance.Type), Wording.Evidence(tie.Balance)]));
    }

    private static void Items(MarkdownPage page, string title, IEnumerable<string> items)
    {
        var list = items.ToList();
        if (list.Count == 0) return;
        page.Heading(2, title);
        page.List(list);
    }
}
