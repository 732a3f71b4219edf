using KnowledgeGraph.Analysis.Networks;

namespace KnowledgeGraph.Analysis.Projections;

/// <summary>The signed, directed network of who stands how toward whom: a tie a pair, weighed as the derived SUPPORTS, OPPOSES and
/// AMBIVALENT_TOWARD are.</summary>
public static class SignedProjection
{
    /// <summary>Where the lighter side is at least this part of the heavier, the tie is ambivalent.</summary>
    private const double Ambivalent = 1 / 3.0;

    /// <param name="actors">The vertices; those without ties too.</param>
    /// <param name="events">Stances toward topics are left out: they never become ties to people.</param>
    public static ActorNetwork Of(IEnumerable<NetworkActor> actors, IEnumerable<StanceEvent> events)
    {
        var ties = events
            .Where(e => e.Target.Kind != "Topic")
            .GroupBy(e => (e.Holder, e.Target))
            .Select(pair => Tie(pair.Key.Holder, pair.Key.Target, [.. pair]))
            .OfType<StanceTie>();
        return new ActorNetwork(actors, ties);
    }

    private static StanceTie? Tie(NetworkActor holder, NetworkActor target, List<StanceEvent> events)
    {
        var (pro, con) = (0.0, 0.0);
        foreach (var e in events)
        {
            var weight = Thousandths(e.Score * e.Confidence) * e.Multiplicity;
            if (e.Polarity is "SUPPORT") pro += weight;
            if (e.Polarity is "OPPOSE") con += weight;
            if (e.Polarity is "MIXED") (pro, con) = (pro + (weight / 2), con + (weight / 2));
        }

        var (lighter, heavier) = (Math.Min(pro, con), Math.Max(pro, con));
        if (heavier <= 0) return null;
        var sign = lighter >= Ambivalent * heavier ? TieSign.Ambivalent : pro > con ? TieSign.Support : TieSign.Oppose;
        var counted = events.FindAll(e => e.Polarity is not "NEUTRAL");
        return new StanceTie(holder, target, sign)
        {
            Weight = sign == TieSign.Ambivalent ? lighter : heavier - lighter,
            StatementCount = counted.Select(e => e.Statement).Distinct(StringComparer.Ordinal).LongCount(),
            SourceCount = counted.Select(e => e.Source ?? "").Distinct(StringComparer.Ordinal).LongCount(),
            Strength = counted.DistinctBy(e => e.Statement).Sum(e => e.Multiplicity),
        };
    }

    private static double Thousandths(double value) => Math.Round(1000 * value, MidpointRounding.AwayFromZero) / 1000;
}
