namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// A derived relationship between a holder and a target. <see cref="Pro"/> and <see cref="Con"/> are sums of <see cref="StanceWeight"/> in thousandths, copies counted once;
/// the relationship's properties give them as whole units.
/// </summary>
/// <param name="ChangedAt">When the holder last came to the other side: the date of the latest dated stance, copies left out, before which the last such stance was on the other side.</param>
public sealed record Side(string Type, long Pro, long Con, SideEvidence Evidence, string? FirstAt, string? LastAt, string? ChangedAt)
{
    /// <summary>The balance; where both sides weigh, the lighter of them, for that is how ambivalent it is.</summary>
    public long Weight => Type == "AMBIVALENT_TOWARD" ? Math.Min(Pro, Con) : Math.Abs(Pro - Con);

    /// <summary>
    /// Null where no stance weighs on either side. AMBIVALENT_TOWARD where the lighter side is at least a third of the heavier. Copies of one statement count once: the original
    /// where it is among them, else the ordinally first.
    /// </summary>
    public static Side? Of(IEnumerable<StanceWeight> stances)
    {
        var counted = stances
            .Where(stance => stance.Pro > 0 || stance.Con > 0)
            .GroupBy(stance => stance.Original, StringComparer.Ordinal)
            .SelectMany(OneCopy)
            .ToList();
        if (counted.Count == 0)
            return null;

        var pro = counted.Sum(stance => stance.Pro);
        var con = counted.Sum(stance => stance.Con);
        var type = 3 * Math.Min(pro, con) >= Math.Max(pro, con) ? "AMBIVALENT_TOWARD" : pro > con ? "SUPPORTS" : "OPPOSES";
        var dates = counted.Select(stance => stance.At).Where(at => at is not null).Order(StringComparer.Ordinal).ToList();
        return new Side(type, pro, con, SideEvidence.Of(type, counted), dates.FirstOrDefault(), dates.LastOrDefault(), LastChange(counted));
    }

    private static IEnumerable<StanceWeight> OneCopy(IGrouping<string, StanceWeight> original) => original
        .GroupBy(stance => stance.Statement, StringComparer.Ordinal)
        .OrderBy(copy => copy.Key != original.Key)
        .ThenBy(copy => copy.Key, StringComparer.Ordinal)
        .First();

    private static string? LastChange(List<StanceWeight> counted)
    {
        var line = counted
            .Where(stance => stance.At is not null && stance.Statement == stance.Original && stance.Pro > 0 != stance.Con > 0)
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
