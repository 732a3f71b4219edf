using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Relationships;
using KnowledgeGraph.Reporting.Statements;
using static KnowledgeGraph.Reporting.Markdown.MarkdownText;

namespace KnowledgeGraph.Reporting.Markdown;

internal static class RelationshipMarkdown
{
    public static string Render(RelationshipReport report)
    {
        var page = new MarkdownPage();
        var (a, b) = (Escape(report.A.Name), Escape(report.B.Name));
        page.Heading(1, $"{a} and {b}");
        page.Paragraph($"{Wording.Face(report.A)} and {Wording.Face(report.B)}.");
        if (report.IsEmpty)
        {
            page.Paragraph($"Nothing found: no position of either toward the other, and none that they share. Try `kg report actor \"{a}\"` for what there is about each.");
            return page.ToString();
        }

        page.Paragraph(InShort(a, b, report.AToB) + " " + InShort(b, a, report.BToA));
        if (report.Outlets.Count > 0)
            page.Paragraph($"The evidence comes from {Wording.Count(report.Outlets.Count, "outlet")}: {string.Join(", ", report.Outlets.Select(Escape))}. Copies of a report count once.");
        Side(page, report.A, report.B, report.AToB);
        Side(page, report.B, report.A, report.BToA);
        if (report.Addressed.Count > 0)
        {
            page.Heading(2, "Said to each other");
            page.List(report.Addressed.Select(Wording.Item));
        }

        Shared(page, "Shared friends", "Both support", report.SharedFriends, a, b);
        Shared(page, "Shared foes", "Both oppose", report.SharedFoes, a, b);
        Shared(page, "Divided over", "One supports what the other opposes", report.DividedOver, a, b);
        SecondHand(page, report);
        return page.ToString();
    }

    private static string InShort(string holder, string target, OneSide side) => side switch
    {
        { Balance: { } balance } => $"{holder} {Wording.Verb(balance.Type)} {target}: {Wording.Evidence(balance)}.",
        { Lines.Count: > 0 } => $"{holder} takes no clear side on {target}: {Wording.Count(side.Lines.Count, "position")} found, none that counts for or against.",
        _ => $"Nothing found of what {holder} holds of {target}.",
    };

    private static void Side(MarkdownPage page, ActorFace holder, ActorFace target, OneSide side)
    {
        if (side.Lines.Count == 0) return;
        page.Heading(2, $"What {Escape(holder.Name)} holds of {Escape(target.Name)}");
        page.List(side.Lines.Select(line => Wording.Item(line, withTarget: false)));
        if (side.Months.Count > 0)
        {
            page.Heading(3, "By month");
            page.Table(["Month", "For", "Against", "Other"], side.Months.Select(m => (IReadOnlyList<object>)[m.Month, m.Support, m.Oppose, m.Other]));
        }

        if (side.TurningPoints.Count > 0)
        {
            page.Heading(3, "Turning points");
            page.List(side.TurningPoints.Select(Turn));
        }
    }

    private static string Turn(TurningPoint turn)
        => $"{Wording.Position(turn.Before)} on {turn.Before.Date}, {Wording.Position(turn.After)} on {turn.After.Date}"
           + $"\n> {Escape(turn.Before.Quote)}\n\n{Wording.Source(turn.Before.Citation)}\n\n> {Escape(turn.After.Quote)}\n\n{Wording.Source(turn.After.Citation)}";

    private static void Shared(MarkdownPage page, string title, string meaning, IReadOnlyList<SharedTie> ties, string a, string b)
    {
        if (ties.Count == 0) return;
        page.Heading(2, title);
        page.Paragraph($"{meaning}; the figures are statements.");
        page.Table(
            ["", a, b],
            ties.Select(tie => (IReadOnlyList<object>)[Escape(tie.TargetName), $"{Wording.Verb(tie.AType)} ({tie.AStatements})", $"{Wording.Verb(tie.BType)} ({tie.BStatements})"]));
    }

    private static void SecondHand(MarkdownPage page, RelationshipReport report)
    {
        var lines = report.AToB.Lines.Concat(report.BToA.Lines).ToList();
        var secondHand = lines.Where(line => line.IsSecondHand).ToList();
        if (secondHand.Count == 0) return;
        page.Heading(2, "What is second-hand");
        page.Paragraph($"{secondHand.Count} of {Wording.Count(lines.Count, "position")} are told by somebody other than the holder:");
        page.List(secondHand.GroupBy(line => (line.HolderName, line.SpeakerName))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.HolderName, StringComparer.Ordinal)
            .ThenBy(group => group.Key.SpeakerName, StringComparer.Ordinal)
            .Select(group => $"{Escape(group.Key.SpeakerName ?? "a speaker not named")} for {Escape(group.Key.HolderName)}: {Wording.Count(group.Count(), "position")}"));
    }
}
