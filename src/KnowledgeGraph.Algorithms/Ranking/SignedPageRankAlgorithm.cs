using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Ranking;

/// <summary>
/// PageRank over the edges for (weights above 0) less PageRank over the edges against (below 0), after Shahriari and Jalili 2014: who is
/// backed by those who are backed stands above 0, who is attacked by those who are attacked below. Scores lie between -1 and 1 and sum to
/// 0; a vertex without edges gets 0 for where all do. Parallel edges count each for its sign.
/// </summary>
public sealed class SignedPageRankAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> signedWeight)
    : CompactAlgorithm<TVertex, WeightedEdge<TVertex>>(CompactGraph<TVertex>.From(graph, edge => Math.Max(0, signedWeight(edge))))
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    private readonly CompactGraph<TVertex> _against = CompactGraph<TVertex>.From(graph, edge => Math.Max(0, -signedWeight(edge)));

    /// <summary>The chance to follow an edge rather than to jump anywhere, above 0 and below 1.</summary>
    public double Damping { get; init; } = 0.85;

    public double Tolerance { get; init; } = 1e-9;

    /// <summary>The rank among those who are backed less the rank among those who are attacked.</summary>
    public IReadOnlyDictionary<TVertex, double> Scores { get; private set; } = new Dictionary<TVertex, double>();

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        var (backed, attacked) = (Ranks(graph), Ranks(_against));
        var scores = new double[graph.VertexCount];
        for (var v = 0; v < scores.Length; v++)
            scores[v] = backed[graph.Vertices[v]] - attacked[graph.Vertices[v]];
        Scores = graph.Values(scores);
    }

    private IReadOnlyDictionary<TVertex, double> Ranks(CompactGraph<TVertex> graph)
    {
        var ranking = new WeightedPageRankAlgorithm<TVertex, WeightedEdge<TVertex>>(graph) { Damping = Damping, Tolerance = Tolerance };
        ranking.Compute();
        return ranking.Ranks;
    }
}
