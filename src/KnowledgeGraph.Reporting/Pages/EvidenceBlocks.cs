using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Pictures;

namespace KnowledgeGraph.Reporting.Pages;

/// <summary>Parts that several pages have: quotations, history, outlets, each with its picture and its table.</summary>
internal static class EvidenceBlocks
{
    /// <summary>Beyond this many months a timeline goes by years.</summary>
    private const int MostMonths = 72;

    public static IEnumerable<Block> Quotations(EvidenceLists lists, string whole)
    {
        if (lists.Own.Items.Count > 0) yield return new QuotationList("In the holder’s own words",
            [.. lists.Own.Items.Select(StanceText.Item)], 3);
        if (lists.Own.Left > 0) yield return new Tail($"and {Figures.Whole(lists.Own.Left)} more; all of them:", whole);
        if (lists.Apart.Items.Count == 0) yield break;
        yield return new Remark("Set apart: second-hand, unsure, in future, in the past or on a condition, deeds, and what is only implied.");
        yield return new QuotationList("Said by others, or less firmly", [.. lists.Apart.Items.Select(StanceText.Item)], 1);
        if (lists.Apart.Left > 0) yield return new Tail($"and {Figures.Whole(lists.Apart.Left)} more; all of them:", whole);
    }

    public static IEnumerable<Block> History(Caption caption, IReadOnlyList<MonthBalance> months, IReadOnlyList<TurningPoint> turns)
    {
        var sided = months.Where(month => month.Support + month.Oppose > 0).ToList();
        if (sided.Count > 1) yield return new Picture(caption.Title, caption.Description,
            Frame.Both(frame => StanceTimeline.Draw(caption, Periods(sided, turns), frame)));
        if (months.Count > 0)
        {
            yield return new Table(
                "By month",
                [new("Month"), new("For", true), new("Against", true), new("Neither", true)],
                [.. months.Select(month => (IReadOnlyList<Cell>)[month.Month, Cell.Of(month.Support), Cell.Of(month.Oppose),
                    Cell.Of(month.Other)])],
                IsOfPicture: sided.Count > 1);
        }

        foreach (var turn in turns)
            yield return new QuotationList($"Turning point: {StanceText.Position(turn.Before)} on {turn.Before.Date}, {StanceText.Position(turn.After)} on {turn.After.Date}", [StanceText.Item(turn.Before), StanceText.Item(turn.After)], 2);
    }

    public static IEnumerable<Block> Outlets(Caption caption, Listed<OutletSides> outlets, string whole)
    {
        var sided = outlets.Items.Where(outlet => outlet.Support + outlet.Oppose > 0).ToList();
        if (sided.Count > 0) yield return new Picture(caption.Title, caption.Description,
            Frame.Both(frame => DivergingBars.Draw(caption,
            [.. sided.Select(outlet => new BarRow(outlet.Outlet, outlet.Support, outlet.Oppose))], frame)));
        if (outlets.Items.Count > 0)
        {
            yield return new Table(
                "Stances by outlet",
                [new("Outlet"), new("For", true), new("Against", true), new("Neither", true)],
                [.. outlets.Items.Select(outlet => (IReadOnlyList<Cell>)[outlet.Outlet, Cell.Of(outlet.Support), Cell.Of(outlet.Oppose),
                    Cell.Of(outlet.Other)])],
                IsOfPicture: sided.Count > 0);
        }

        if (outlets.Left > 0) yield return new Tail($"and {Figures.Count(outlets.Left, "outlet")} more; all of them:", whole);
    }

    /// <summary>Every month, or year where they are too many, from the first to the last.</summary>
    private static List<TimelinePeriod> Periods(IReadOnlyList<MonthBalance> months, IReadOnlyList<TurningPoint> turns)
    {
        var (first, last) = (Number(months[0].Month), Number(months[^1].Month));
        var byYear = last - first >= MostMonths;
        var length = byYear ? 4 : 7;
        var labels = byYear
            ? Enumerable.Range(first / 12, (last / 12) - (first / 12) + 1).Select(year => $"{year:0000}")
            : Enumerable.Range(first, last - first + 1).Select(month => $"{month / 12:0000}-{(month % 12) + 1:00}");
        var balances = months.ToLookup(month => month.Month[..length]);
        var turned = turns.Select(turn => turn.After.Date![..length]).ToHashSet(StringComparer.Ordinal);
        return [.. labels.Select(label => new TimelinePeriod(label, balances[label].Sum(month => month.Support), balances[label]
            .Sum(month => month.Oppose), turned.Contains(label)))];
    }

    private static int Number(string month) => (int.Parse(month.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) * 12)
        + int.Parse(month.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture) - 1;
}
