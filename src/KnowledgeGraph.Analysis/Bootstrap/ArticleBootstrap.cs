using KnowledgeGraph.Analysis.Measures;
using KnowledgeGraph.Analysis.Networks;
using KnowledgeGraph.Analysis.Projections;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Bootstrap;

/// <summary>
/// How sure the order of a measure is (Efron 1979): articles are drawn with replacement, as many as there are, the network is projected
/// and measured again, and again. Articles are drawn rather than stances, because what one article says hangs together. The same seed
/// draws the same.
/// </summary>
public sealed class ArticleBootstrap(Func<IReadOnlyList<StanceEvent>, IEdgeListGraph<NetworkActor, StanceTie>> project, Measure measure)
{
    /// <summary>How many resamples are drawn.</summary>
    public int Resamples { get; init; } = 200;

    public int Seed { get; init; } = 1;

    /// <summary>No further resample begins after this time; the result says how many there were. At least ten are drawn.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(2);

    /// <param name="time">Measures the limit.</param>
    public BootstrapResult Run(
        IReadOnlyList<StanceEvent> events, MeasureResult found, TimeProvider time, IProgress<double>? progress = null,
            CancellationToken cancellationToken = default)
    {
        var byArticle = events.GroupBy(e => e.Article, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.ToList()).ToList();
        var random = new Random(Seed);
        var draws = new List<MeasureResult>();
        var start = time.GetTimestamp();
        while (draws.Count < Resamples && (draws.Count < 10 || time.GetElapsedTime(start) < Limit) && byArticle.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var counts = new int[byArticle.Count];
            for (var i = 0; i < counts.Length; i++)
                counts[random.Next(counts.Length)]++;
            var drawn = byArticle.SelectMany((articles, i)
                => counts[i] == 0 ? [] : articles.Select(e => e with { Multiplicity = e.Multiplicity * counts[i] })).ToList();
            draws.Add(measure.Run(new MeasureRun(project(drawn), Seed, null, cancellationToken)));
            progress?.Report((double)draws.Count / Resamples);
        }

        return new BootstrapResult(draws.Count, found.IsGrouping ? Memberships(found, draws) : Intervals(found, draws));
    }

    private static Dictionary<string, BootstrapFigures> Intervals(MeasureResult found, List<MeasureResult> draws)
    {
        var scores = draws.ConvertAll(draw => draw.Rows.ToDictionary(row => row.Actor.Id, row => row.Values[0], StringComparer.Ordinal));
        var ranks = scores.ConvertAll(Ranks);
        var figures = new Dictionary<string, BootstrapFigures>(StringComparer.Ordinal);
        foreach (var row in found.Rows)
        {
            var id = row.Actor.Id;
            var drawn = scores.Select(draw => draw.GetValueOrDefault(id)).Order().ToList();
            var drawnRanks = ranks.Select(draw => (double)draw.GetValueOrDefault(id, draw.Count + 1)).Order().ToList();
            figures[id] = new BootstrapFigures(Quantile(drawn, 0.025), Quantile(drawn, 0.975), (int)Quantile(drawnRanks, 0.025),
                (int)Math.Ceiling(Quantile(drawnRanks, 0.975)), null);
        }

        MarkTies(found, scores, figures);
        return figures;
    }

    /// <summary>Going down the order, an actor is tied with the first of the group above if it stands below it in fewer than 95 of 100
    /// resamples.</summary>
    private static void MarkTies(MeasureResult found, List<Dictionary<string, double>> scores, Dictionary<string, BootstrapFigures> figures)
    {
        var order = found.Rows.OrderByDescending(row => row.Values[0]).ThenBy(row => row.Actor.Id, StringComparer.Ordinal)
            .Select(row => row.Actor.Id).ToList();
        var (group, first) = (0, 0);
        for (var i = 0; i < order.Count; i++)
        {
            var below = scores.Count(draw => draw.GetValueOrDefault(order[first]) > draw.GetValueOrDefault(order[i]));
            if (i == 0 || below >= 0.95 * scores.Count) (group, first) = (group + 1, i);
            figures[order[i]] = figures[order[i]] with { TieGroup = group };
        }
    }

    /// <summary>How often an actor is in a group with most of those that it was found with: of the pairs with them, the share that is
    /// together again.</summary>
    private static Dictionary<string, BootstrapFigures> Memberships(MeasureResult found, List<MeasureResult> draws)
    {
        var groups = found.Rows.GroupBy(row => row.Values[0]).ToDictionary(g => g.Key, g => g.Select(row => row.Actor.Id).ToList());
        var memberships = draws.ConvertAll(draw
            => draw.Rows.ToDictionary(row => row.Actor.Id, row => row.Values[0], StringComparer.Ordinal));
        return found.Rows.ToDictionary(row => row.Actor.Id, row =>
        {
            var others = groups[row.Values[0]].Where(id => id != row.Actor.Id).ToList();
            var together = others.Count == 0 ? 1 : memberships.Average(draw =>
                draw.TryGetValue(row.Actor.Id, out var mine)
                    ? others.Count(id => draw.TryGetValue(id, out var other) && other == mine) / (double)others.Count : 0);
            return new BootstrapFigures(together, together, 0, 0, null) { Together = together };
        }, StringComparer.Ordinal);
    }

    private static Dictionary<string, int> Ranks(Dictionary<string, double> scores)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        var (rank, last) = (0, double.NaN);
        foreach (var (pair, place) in scores.OrderByDescending(pair => pair.Value).Select((pair, i) => (pair, i + 1)))
        {
            if (pair.Value != last) (rank, last) = (place, pair.Value);
            ranks[pair.Key] = rank;
        }

        return ranks;
    }

    /// <summary>Of sorted values, by linear interpolation.</summary>
    private static double Quantile(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        return sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below]));
    }
}
