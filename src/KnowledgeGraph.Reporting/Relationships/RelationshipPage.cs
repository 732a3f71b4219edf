using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Pages;
using KnowledgeGraph.Reporting.Pictures;

namespace KnowledgeGraph.Reporting.Relationships;

/// <summary>A relationship report as a page.</summary>
internal static class RelationshipPage
{
    public static Page Compose(RelationshipReport report)
    {
        var (a, b) = (report.A.Name, report.B.Name);
        var sections = new List<Section>();
        Add("a-to-b", $"What {a} holds of {b}", Side("a-to-b", a, b, report.AToB, report));
        Add("b-to-a", $"What {b} holds of {a}", Side("b-to-a", b, a, report.BToA, report));
        var whole = Whole(report);
        Add("outlets", "Outlets by side", EvidenceBlocks.Outlets(new("outlets-picture",
            "Stances between the two, by the outlet that prints them", Bars(report)), report.Outlets, whole));
        Add("said", "Said to each other", Addressed(report, whole));
        Add("friends", "Both support", Shared("Both support", report.SharedFriends, report, whole));
        Add("foes", "Both oppose", Shared("Both oppose", report.SharedFoes, report, whole));
        Add("divided", "Divided over", Shared("One supports what the other opposes", report.DividedOver, report, whole));
        return new Page($"{a} and {b}", [.. Lead(report)], sections);

        void Add(string anchor, string title, IEnumerable<Block> blocks)
        {
            if (blocks.ToList() is { Count: > 0 } filled) sections.Add(new Section(anchor, title, filled));
        }
    }

    private static IEnumerable<Block> Lead(RelationshipReport report)
    {
        foreach (var block in ScopeText.Lead(report)) yield return block;
        yield return new Paragraph($"{ActorText.Described(report.A)} and {ActorText.Described(report.B)}.");
        foreach (var (holder, target, side) in new[] { (report.A, report.B, report.AToB), (report.B, report.A, report.BToA) })
        {
            yield return new Paragraph(side.Tie is { } tie
                ? TieText.Sentence(tie) + (tie.IsWellEvidenced ? "" : $" Take it with care: {TieText.Limits(tie)}.")
                : $"The graph holds no position of {holder.Name} for or against {target.Name}{(side.Evidence.Apart.Total > 0 ? " that counts" : "")}.");
        }
    }

    private static IEnumerable<Block> Side(string anchor, string holder, string target, OneSide side, RelationshipReport report)
    {
        var description = $"Statements by month: above the line {holder} for {target}, below against; a ring marks a change of sides.";
        return EvidenceBlocks.Quotations(side.Evidence, Whole(report))
            .Concat(EvidenceBlocks.History(new($"{anchor}-picture", $"{holder} on {target}, by month", description), side.Months,
                side.TurningPoints));
    }

    private static IEnumerable<Block> Addressed(RelationshipReport report, string whole)
    {
        if (report.Addressed.Items.Count > 0) yield return new QuotationList("", [.. report.Addressed.Items.Select(StanceText.Item)], 3);
        if (report.Addressed.Left > 0) yield return new Tail($"and {Figures.Whole(report.Addressed.Left)} more; all of them:", whole);
    }

    private static IEnumerable<Block> Shared(string caption, Listed<SharedTie> ties, RelationshipReport report, string whole)
    {
        if (ties.Items.Count == 0) yield break;
        yield return new Table(
            caption,
            [new("Toward"), new(report.A.Name), new("Statements", true), new(report.B.Name), new("Statements", true)],
            [.. ties.Items.Select(tie => (IReadOnlyList<Cell>)[tie.TargetName, TieText.Verb(tie.AType), Cell.Of(tie.AStatements),
                TieText.Verb(tie.BType), Cell.Of(tie.BStatements)])]);
        if (ties.Left > 0) yield return new Tail($"and {Figures.Whole(ties.Left)} more; all of them:", whole);
    }

    private static string Bars(RelationshipReport report)
        => $"For each outlet, how many stances for and against it prints of {report.A.Name} and {report.B.Name} toward each other.";

    private static string Whole(RelationshipReport report) => report.Command + ScopeText.Options(report.Scope) + " --top 1000";
}
