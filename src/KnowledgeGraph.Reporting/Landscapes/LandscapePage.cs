using KnowledgeGraph.Reporting.Pages;
using KnowledgeGraph.Reporting.Pictures;
using KnowledgeGraph.Reporting.Ties;

namespace KnowledgeGraph.Reporting.Landscapes;

/// <summary>A landscape as a page.</summary>
internal static class LandscapePage
{
    private const int CampsInPicture = 6;

    public static Page Compose(LandscapeReport report)
    {
        var whole = report.Command + ScopeText.Options(report.Scope) + " --top 1000";
        var sections = new List<Section>();
        Add("network", "Who is for and against whom", Network(report));
        Add("central", "Who is central", Central(report, whole));
        Add("ties", "The best evidenced positions", TieText.Tables("Positions", report.Ties.Items, TieSides.Both, report.Ties.Left, whole));
        Add("camps", "Camps", Camps(report, whole));
        Add("triangles", "Where stances do not go together", Triangles(report, whole));
        Add("contested", "Who is contested", Contested(report, whole));
        Add("history", "Over time", EvidenceBlocks.History(new("history-picture", "Stances by month",
            "All stances: above the line for, below against."), report.Months, []));
        Add("outlets", "Outlets by side", EvidenceBlocks.Outlets(new("outlets-picture", "Stances by the outlet that prints them",
            "For each outlet, how many stances for and against somebody or something it prints."), report.Outlets, whole));
        return new Page("Who stands for and against whom", [.. ScopeText.Lead(report), .. Lead(report.Counts)], sections);

        void Add(string anchor, string title, IEnumerable<Block> blocks)
        {
            if (blocks.ToList() is { Count: > 0 } filled) sections.Add(new Section(anchor, title, filled));
        }
    }

    private static IEnumerable<Block> Lead(LandscapeCounts counts)
    {
        if (counts.Stances == 0)
        {
            yield return new Paragraph("The graph holds no stance in this scope.");
            yield break;
        }

        var period = Figures.Period(counts.FirstAt, counts.LastAt) is { Length: > 0 } dates ? $", {dates}" : "";
        yield return new Paragraph($"{Figures.Count(counts.Stances, "stance")} in {Figures.Count(counts.Articles, "article")} of {Figures.Count(counts.Outlets, "outlet")}{period}.");
        yield return new Paragraph(
            $"Between {Figures.Count(counts.Actors, "actor")} they make {Figures.Count(counts.Relationships, "relationship")}; {Figures.Count(counts.WellEvidenced, "of these has", "of these have")} several independent sources. " +
            "The others rest on a single source, on second-hand reports or on an unsure reading, and are set apart.");
    }

    private static IEnumerable<Block> Network(LandscapeReport report)
    {
        if (report.Ties.Items.Count == 0) yield break;
        var caption = new Caption("network-picture", "The best evidenced positions as a network",
            "Arrows lead from the holder of a stance to its target: solid for, dashed against, dotted both. Circles grow with prominence (PageRank); colours are camps.");
        var sizes = report.Actors.ToDictionary(actor => actor.Id, actor => actor.PageRank, StringComparer.Ordinal);
        var camps = report.Actors.Where(actor => actor.Camp is not null)
            .ToDictionary(actor => actor.Id, actor => actor.Camp!.Value, StringComparer.Ordinal);
        yield return new Picture($"{caption.Title}. {caption.Description}", caption.Description,
            TieNetwork.Draw(caption, report.Ties.Items, sizes, camps));
    }

    private static IEnumerable<Block> Central(LandscapeReport report, string whole)
    {
        if (report.Central.Items.Count == 0) yield break;
        yield return new Table(
            "The most prominent actors, by PageRank",
            [new("Actor"), new("Kind"), new("Share of prominence", true), new("For it", true), new("Against it", true),
                new("It is for", true), new("It is against", true), new("Camp", true)],
            [.. report.Central.Items.Select(actor => (IReadOnlyList<Cell>)
            [
                actor.Name, actor.Kind.ToLowerInvariant(),
                    new Cell(actor.PageRank.ToString("0.0 %", System.Globalization.CultureInfo.InvariantCulture), actor.PageRank),
                Cell.Of(actor.SupportIn), Cell.Of(actor.OpposeIn), Cell.Of(actor.SupportOut), Cell.Of(actor.OpposeOut),
                    actor.Camp is { } camp ? Cell.Of(camp + 1) : new Cell("", 1e9),
            ])]);
        if (report.Central.Left > 0) yield return new Tail($"and {Figures.Count(report.Central.Left, "actor")} more; all of them:", whole);
    }

    private static IEnumerable<Block> Camps(LandscapeReport report, string whole)
    {
        if (report.Camps.Items.Count == 0) yield break;
        var caption = new Caption("camps-picture", "Camps and how they stand",
            "For each camp its best-known members, and how many relationships within it and across its border are for and against.");
        var sides = report.Camps.Items.Take(CampsInPicture)
            .Select(camp => new CampSides(camp.Number, camp.Members.Items, camp.Members.Total, (camp.ForWithin, camp.AgainstWithin),
                (camp.ForOutside, camp.AgainstOutside))).ToList();
        yield return new Picture($"{caption.Title}. {caption.Description}", caption.Description,
            Frame.Both(frame => CampPicture.Draw(caption, sides, frame)));
        yield return new Table(
            "Camps",
            [new("Camp", true), new("Actors", true), new("Best known"), new("For within", true), new("Against within", true),
                new("For outside", true), new("Against outside", true)],
            [.. report.Camps.Items.Select(camp => (IReadOnlyList<Cell>)
                [Cell.Of(camp.Number + 1), Cell.Of(camp.Members.Total), string.Join(", ", camp.Members.Items), Cell.Of(camp.ForWithin),
                    Cell.Of(camp.AgainstWithin), Cell.Of(camp.ForOutside), Cell.Of(camp.AgainstOutside)])]);
        if (report.Camps.Left > 0) yield return new Tail($"and {Figures.Count(report.Camps.Left, "camp")} more; all of them:", whole);
    }

    private static IEnumerable<Block> Triangles(LandscapeReport report, string whole)
    {
        if (report.Unbalanced.Total + report.BalancedTriangles == 0) yield break;
        yield return new Paragraph(
            $"{Figures.Count(report.BalancedTriangles, "triangle")} of actors are balanced (friends of friends are friends, foes of foes too), {Figures.Whole(report.Unbalanced.Total)} are not. Directions are left aside.");
        if (report.Unbalanced.Items.Count == 0) yield break;
        var caption = new Caption("triangles-picture", "Unbalanced triangles with the most evidence",
            "Solid lines with a plus are for, dashed ones with a minus against.");
        yield return new Picture($"{caption.Title}. {caption.Description}", caption.Description, Frame.Both(frame =>
            TrianglePicture.Draw(caption, [.. report.Unbalanced.Items.Take(6)
                .Select(t => new TriangleSides(t.A, t.B, t.C, t.ABSupport, t.BCSupport, t.ACSupport))], frame)));
        yield return new Table(
            "Unbalanced triangles",
            [new("A"), new("B"), new("C"), new("A and B"), new("B and C"), new("A and C")],
            [.. report.Unbalanced.Items.Select(t => (IReadOnlyList<Cell>)[t.A, t.B, t.C, Sign(t.ABSupport), Sign(t.BCSupport),
                Sign(t.ACSupport)])],
            IsOfPicture: true);
        if (report.Unbalanced.Left > 0) yield return new Tail($"and {Figures.Whole(report.Unbalanced.Left)} more; all of them:", whole);
    }

    private static string Sign(bool isFor) => isFor ? "for" : "against";

    private static IEnumerable<Block> Contested(LandscapeReport report, string whole)
    {
        if (report.Contested.Items.Count == 0) yield break;
        var caption = new Caption("contested-picture", "Actors whom some are for and others against",
            "How many actors are for and against each.");
        yield return new Picture(caption.Title, caption.Description,
            Frame.Both(frame => DivergingBars.Draw(caption,
            [.. report.Contested.Items.Select(actor => new BarRow(actor.Name, actor.For, actor.Against))], frame)));
        yield return new Table("Contested actors", [new("Actor"), new("For", true), new("Against", true)],
            [.. report.Contested.Items.Select(actor => (IReadOnlyList<Cell>)[actor.Name, Cell.Of(actor.For), Cell.Of(actor.Against)])],
            IsOfPicture: true);
        if (report.Contested.Left > 0) yield return new Tail($"and {Figures.Whole(report.Contested.Left)} more; all of them:", whole);
    }
}
