namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// A derived relationship between a holder and a target. <see cref="Pro"/> and <see cref="Con"/> are sums of <see cref="StanceWeight"/> in thousandths, copies counted once;
/// the relationship's properties give them as whole units.
/// </summary>
/// <param name="ChangedAt">When the holder last came to the other side: the date of the latest asserted, dated stance, copies left out, before which the last such stance was on the other side.</param>
internal sealed record Side(string Type, long Pro, long Con, long StatementCount, long SourceCount, string? FirstAt, string? LastAt, string? ChangedAt)
{
    /// <summary>The balance; where both sides weigh, the lighter of them, for that is how ambivalent it is.</summary>
    public long Weight => Type == "AMBIVALENT_TOWARD" ? Math.Min(Pro, Con) : Math.Abs(Pro - Con);

    /// <summary>
    /// Null where no stance weighs on either side. AMBIVALENT_TOWARD where the lighter side is at least a third of the heavier. Copies of one statement count once: the original
    /// where it is among them, else the ordinally first. Articles without a source count as one source together, for nothing shows that they are independent.
    /// </summary>
    public static Side? Of(IEnumerable<StanceWeight> stances)
    {
        var counted = stances
            .Where(stance => stance.Pro > 0 || stance.Con > 0)
            .GroupBy(stance => stance.Original, StringComparer.Ordinal)
            .SelectMany(group => group.GroupBy(stance => stance.Statement, StringComparer.Ordinal).OrderBy(copy => copy.Key != group.Key).ThenBy(copy => copy.Key, StringComparer.Ordinal).First())
            .ToList();
        if (counted.Count == 0)
            return null;

        var pro = counted.Sum(stance => stance.Pro);
        var con = counted.Sum(stance => stance.Con);
        var type = 3 * Math.Min(pro, con) >= Math.Max(pro, con) ? "AMBIVALENT_TOWARD" : pro > con ? "SUPPORTS" : "OPPOSES";
        var dates = counted.Select(stance => stance.At).Where(at => at is not null).Order(StringComparer.Ordinal).ToList();
        return new Side(
            type,
            pro,
            con,
            counted.Select(stance => stance.Statement).Distinct(StringComparer.Ordinal).LongCount(),
            counted.Select(stance => stance.Source ?? "").Distinct(StringComparer.Ordinal).LongCount(),
            dates.FirstOrDefault(),
            dates.LastOrDefault(),
            LastChange(counted));
    }

    private static string? LastChange(List<StanceWeight> counted)
    {
        var line = counted
            .Where(stance => stance is { IsAsserted: true, At: not null } && stance.Statement == stance.Original && stance.Pro > 0 != stance.Con > 0)
            .OrderBy(stance => stance.At, StringComparer.Ordinal)
            .ThenBy(stance => stance.Id, StringComparer.Ordinal)
            .ToList();
        for (var i = line.Count - 1; i > 0; i--)
        {
            if (line[i].Pro > 0 != line[i - 1].Pro > 0)
                return line[i].At;
        }

        return null;
    }
}
