using KnowledgeGraph.Algorithms.Balance;
using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>
/// How much the edges of a signed graph agree with given camps: for within a camp and against between camps. Directions are forgotten:
/// the signed weights between two vertices are added up, 0 is no edge. Loops and vertices without edges play no part.
/// </summary>
public sealed class PolarizationAlgorithm<TVertex, TEdge>(
    IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> signedWeight, Func<TVertex, int> camp)
    : CompactAlgorithm<TVertex, TEdge>(graph, signedWeight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>The weight that agrees with the camps less the weight that does not, over all weight: 1 where every edge agrees, -1 where
    /// none does; null without edges.</summary>
    public double? Polarization { get; private set; }

    /// <summary>Edges for between camps less those within, over both (Krackhardt and Stern 1988): -1 where all support stays within; null
    /// without edges for.</summary>
    public double? ExternalInternalIndex { get; private set; }

    /// <summary>What each camp has within itself and toward the others, by camp.</summary>
    public IReadOnlyDictionary<int, CampTies> Camps { get; private set; } = new Dictionary<int, CampTies>();

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        var rows = SignedRows.Of(graph);
        var camps = graph.Vertices.Select(camp).ToArray();
        var ties = camps.CountBy(c => c).OrderBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key, pair => new CampTies(pair.Value, 0, 0, 0, 0));
        for (var v = 0; v < camps.Length; v++)
        {
            for (var e = rows.Offsets[v]; e < rows.Offsets[v + 1]; e++)
            {
                var within = camps[v] == camps[rows.Targets[e]];
                // An edge within stands in both rows of one camp, one between in one row of each.
                ties[camps[v]] = ties[camps[v]].With(within, within ? rows.WeightAt(e) / 2 : rows.WeightAt(e));
            }
        }

        Camps = ties;
        var (support, against) = (ties.Values.Sum(t => t.SupportWithin), ties.Values.Sum(t => t.OppositionWithin));
        var (supportBetween, againstBetween) = (ties.Values.Sum(t => t.SupportBetween) / 2, ties.Values.Sum(t => t.OppositionBetween) / 2);
        var all = support + against + supportBetween + againstBetween;
        Polarization = all > 0 ? (support + againstBetween - against - supportBetween) / all : null;
        ExternalInternalIndex = support + supportBetween > 0 ? (supportBetween - support) / (support + supportBetween) : null;
    }
}

/// <summary>The weights of the edges of one camp, each 0 or more.</summary>
public readonly record struct CampTies(int Members, double SupportWithin, double OppositionWithin, double SupportBetween,
    double OppositionBetween)
{
    internal CampTies With(bool within, double weight) => (within, weight > 0) switch
    {
        (true, true) => this with { SupportWithin = SupportWithin + weight },
        (true, false) => this with { OppositionWithin = OppositionWithin - weight },
        (false, true) => this with { SupportBetween = SupportBetween + weight },
        (false, false) => this with { OppositionBetween = OppositionBetween - weight },
    };
}
