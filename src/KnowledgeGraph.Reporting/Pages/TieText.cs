using KnowledgeGraph.Reporting.Ties;

namespace KnowledgeGraph.Reporting.Pages;

/// <summary>Ties in plain words and as tables.</summary>
internal static class TieText
{
    public static string Verb(string type) => type switch { "SUPPORTS" => "supports", "OPPOSES" => "opposes", _ => "is ambivalent toward" };

    /// <summary>One sentence with how it is known.</summary>
    public static string Sentence(Tie tie)
    {
        var known = $"{Figures.Count(tie.StatementCount, "statement")} in {Figures.Count(tie.SourceCount, "independent source")}";
        var second = tie.SecondHandCount == 0 ? "" : tie.SecondHandCount == tie.StatementCount ? ", all second-hand"
            : $", {Figures.Whole(tie.SecondHandCount)} of them second-hand";
        var period = Figures.Period(tie.FirstAt, tie.LastAt) is { Length: > 0 } dates ? $", {dates}" : "";
        return $"{tie.HolderName} {Verb(tie.Type)} {tie.TargetName}: {known}{second}{period}.";
    }

    /// <summary>Why a tie is set apart; empty where it is well evidenced.</summary>
    public static string Limits(Tie tie)
    {
        var limits = new List<string>();
        if (tie.SourceCount < 2) limits.Add("one source");
        if (tie.SecondHandCount == tie.StatementCount) limits.Add("second-hand only");
        if (tie.BestConfidence <= 0.5) limits.Add($"confidence {Figures.Short(tie.BestConfidence)}");
        return string.Join(", ", limits);
    }

    /// <summary>
    /// Well evidenced ties, then the others set apart, each as a table; <paramref name="whole"/> shows what a table leaves out.
    /// </summary>
    public static IEnumerable<Block> Tables(string caption, IReadOnlyList<Tie> ties, TieSides sides, long left, string whole)
    {
        var well = ties.Where(tie => tie.IsWellEvidenced).ToList();
        var apart = ties.Where(tie => !tie.IsWellEvidenced).ToList();
        if (well.Count > 0) yield return Table($"{caption}: several independent sources", well, sides, withLimits: false);
        if (apart.Count > 0)
        {
            yield return new Remark("Set apart: what rests on one source, on second-hand reports alone, or on a reading that is unsure.");
            yield return Table($"{caption}: single, second-hand or unsure", apart, sides, withLimits: true);
        }

        if (left > 0) yield return new Tail($"and {Figures.Whole(left)} more, less well evidenced; all of them:", whole);
    }

    private static Table Table(string caption, IReadOnlyList<Tie> ties, TieSides sides, bool withLimits)
    {
        List<Column> columns = [];
        if (sides != TieSides.Target) columns.Add(new("Who"));
        columns.Add(new("Stance"));
        if (sides != TieSides.Holder) columns.Add(new(sides == TieSides.Target ? "Toward" : "Whom"));
        columns.AddRange([new("Statements", true), new("Sources", true), new("Second-hand", true), new("Dates")]);
        if (withLimits) columns.Add(new("Why apart"));
        return new Table(caption, columns, [.. ties.Select(tie => Row(tie, sides, withLimits))]);
    }

    private static IReadOnlyList<Cell> Row(Tie tie, TieSides sides, bool withLimits)
    {
        List<Cell> cells = [];
        if (sides != TieSides.Target) cells.Add(tie.HolderName);
        cells.Add(Verb(tie.Type));
        if (sides != TieSides.Holder) cells.Add(tie.TargetName);
        cells.AddRange([Cell.Of(tie.StatementCount), Cell.Of(tie.SourceCount), Cell.Of(tie.SecondHandCount),
            Figures.Period(tie.FirstAt, tie.LastAt)]);
        if (withLimits) cells.Add(Limits(tie));
        return cells;
    }
}
