using KnowledgeGraph.Reporting.Statements;

namespace KnowledgeGraph.Reporting.Relationships;

/// <summary>How positions move over time. Copies do not count twice; only asserted positions and demands take a side.</summary>
internal static class StanceHistory
{
    public static IReadOnlyList<MonthBalance> Months(IReadOnlyList<StanceLine> lines) =>
    [
        .. lines.Where(line => !line.IsCopy && line.Date?.Length >= 7)
            .GroupBy(line => line.Date![..7])
            .OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => new MonthBalance(month.Key, month.Count(line => Side(line) > 0), month.Count(line => Side(line) < 0), month.Count(line => Side(line) == 0))),
    ];

    /// <summary>Expects the lines oldest first.</summary>
    public static IReadOnlyList<TurningPoint> TurningPoints(IReadOnlyList<StanceLine> lines)
    {
        var sided = lines.Where(line => !line.IsCopy && line.Date is not null && Side(line) != 0).ToList();
        return [.. sided.Zip(sided.Skip(1)).Where(pair => Side(pair.First) != Side(pair.Second)).Select(pair => new TurningPoint(pair.First, pair.Second))];
    }

    /// <summary>1 for, -1 against, 0 neither.</summary>
    private static int Side(StanceLine line) => line switch
    {
        { Modality: not "ASSERTED" } or { Class: not ("POSITION" or "DEMAND") } or { Through: not null } => 0,
        { Polarity: "SUPPORT" } => 1,
        { Polarity: "OPPOSE" } => -1,
        _ => 0,
    };
}
