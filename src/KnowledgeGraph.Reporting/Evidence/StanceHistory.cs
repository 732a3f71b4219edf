namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>How stances move over time and by outlet. Copies do not count twice; only asserted positions and demands take a side.</summary>
internal static class StanceHistory
{
    /// <summary>Months that have any, oldest first.</summary>
    public static IReadOnlyList<MonthBalance> Months(IEnumerable<StanceLine> lines) =>
    [
        .. lines.Where(line => !line.IsCopy && line.Date?.Length >= 7)
            .GroupBy(line => line.Date![..7])
            .OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => new MonthBalance(month.Key, month.Count(line => line.Side > 0), month.Count(line => line.Side < 0),
                month.Count(line => line.Side == 0))),
    ];

    /// <summary>Of stances of one holder toward one target, oldest first.</summary>
    public static IReadOnlyList<TurningPoint> TurningPoints(IEnumerable<StanceLine> lines)
    {
        var sided = lines.Where(line => !line.IsCopy && line.Date is not null && line.Side != 0).ToList();
        return [.. sided.Zip(sided.Skip(1)).Where(pair => pair.First.Side != pair.Second.Side)
            .Select(pair => new TurningPoint(pair.First, pair.Second))];
    }

    /// <summary>Each outlet prints its own stances and its copies; most first.</summary>
    public static IReadOnlyList<OutletSides> Outlets(IEnumerable<StanceLine> lines) =>
    [
        .. lines.Where(line => line.Citation.Outlet is not null)
            .GroupBy(line => line.Citation.Outlet!)
            .Select(outlet => new OutletSides(outlet.Key, outlet.Count(line => line.Side > 0), outlet.Count(line => line.Side < 0),
                outlet.Count(line => line.Side == 0)))
            .OrderByDescending(outlet => outlet.Support + outlet.Oppose)
            .ThenByDescending(outlet => outlet.Other)
            .ThenBy(outlet => outlet.Outlet, StringComparer.Ordinal),
    ];
}
