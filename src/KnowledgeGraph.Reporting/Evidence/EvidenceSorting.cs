namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>Folds copies into their originals and sorts stances by how well they are evidenced.</summary>
internal static class EvidenceSorting
{
    /// <summary>Copies of one statement become one line, the original where it is there; it names the other outlets.</summary>
    public static IReadOnlyList<StanceLine> FoldCopies(IEnumerable<StanceLine> lines) =>
    [
        .. lines.GroupBy(line => (line.Places.Original, line.HolderId, line.TargetId, line.Polarity))
            .SelectMany(IEnumerable<StanceLine> (copies) => copies.Select(copy => copy.StatementId).Distinct().Count() == 1 ? copies
                : [Folded([.. copies])]),
    ];

    public static EvidenceLists Sort(IEnumerable<StanceLine> lines, int top)
    {
        var byOwn = FoldCopies(lines)
            .OrderByDescending(line => line.AlsoIn.Count)
            .ThenByDescending(line => line.Confidence)
            .ThenByDescending(line => line.Date, StringComparer.Ordinal)
            .ThenBy(line => line.StanceId, StringComparer.Ordinal)
            .ToLookup(IsOwn);
        return new EvidenceLists
        {
            Own = Listed<StanceLine>.Of([.. byOwn[true]], top),
            Apart = Listed<StanceLine>.Of([.. byOwn[false]], top)
        };
    }

    private static bool IsOwn(StanceLine line) => line.Side != 0 && !line.IsSecondHand && line.Confidence > 0.5;

    private static StanceLine Folded(List<StanceLine> copies)
    {
        var first = copies.OrderBy(line => line.IsCopy).ThenBy(line => line.StatementId, StringComparer.Ordinal).First();
        var others = copies.Where(line => line.StatementId != first.StatementId).Select(line => line.Citation.Outlet).OfType<string>();
        return first with
        {
            AlsoIn = [.. others.Where(outlet => outlet != first.Citation.Outlet).Distinct()
            .Order(StringComparer.Ordinal)]
        };
    }
}
