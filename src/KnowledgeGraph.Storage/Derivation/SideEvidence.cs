namespace KnowledgeGraph.Storage.Derivation;

/// <summary>How a derived relationship stands. Copies of a statement are left out.</summary>
/// <param name="Statements">How many statements it rests on.</param>
/// <param name="SecondHand">How many of them somebody else than the holder made; the others are the holder's own.</param>
/// <param name="Sources">How many independent sources have them.</param>
/// <param name="Best">The highest confidence of a stance on its side, in thousandths.</param>
/// <param name="Combined">The confidence that at least one source has it right, in thousandths: 1 - product over sources of (1 - the source's best).</param>
public sealed record SideEvidence(long Statements, long SecondHand, long Sources, long Best, long Combined)
{
    /// <summary>Of stances that count, copies left out. Articles without a source are one source together, for nothing shows that they are independent.</summary>
    public static SideEvidence Of(string type, IReadOnlyCollection<StanceWeight> counted)
    {
        var statements = counted.GroupBy(stance => stance.Statement, StringComparer.Ordinal).ToList();
        var pro = Confidence(counted.Where(stance => stance.Pro > 0));
        var con = Confidence(counted.Where(stance => stance.Con > 0));
        // Who is ambivalent holds both, so the weaker side tells how sure that is.
        var (best, combined) = type switch
        {
            "SUPPORTS" => pro,
            "OPPOSES" => con,
            _ => (Math.Min(pro.Best, con.Best), Math.Min(pro.Combined, con.Combined)),
        };
        return new SideEvidence(
            statements.Count,
            statements.Count(statement => statement.All(stance => stance.IsSecondHand)),
            counted.Select(SourceOf).Distinct(StringComparer.Ordinal).LongCount(),
            best,
            combined);
    }

    private static (long Best, long Combined) Confidence(IEnumerable<StanceWeight> stances)
    {
        // In order of size, so that the product does not depend on the order of the stances.
        var bySource = stances.GroupBy(SourceOf, StringComparer.Ordinal).Select(source => source.Max(stance => stance.Confidence)).Order().ToList();
        var wrong = bySource.Aggregate(1.0, (product, best) => product * (1 - (best / 1e3)));
        return (bySource.LastOrDefault(), (long)Math.Round(1000 * (1 - wrong), MidpointRounding.AwayFromZero));
    }

    private static string SourceOf(StanceWeight stance) => stance.Source ?? "";
}
