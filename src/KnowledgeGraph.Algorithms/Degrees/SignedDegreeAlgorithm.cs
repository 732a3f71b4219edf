using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Degrees;

/// <summary>
/// Degree and strength by sign: to how many others a vertex has edges for (weight above 0) and against (below 0), which way, and what
/// they weigh. Parallel edges of one sign and direction are one neighbour and add up; loops and edges of weight 0 do not count; of an
/// undirected graph In and Out are the same.
/// </summary>
public sealed class SignedDegreeAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> signedWeight)
    : CompactAlgorithm<TVertex, WeightedEdge<TVertex>>(CompactGraph<TVertex>.From(graph, edge => Math.Max(0, signedWeight(edge))))
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    private readonly CompactGraph<TVertex> _against = CompactGraph<TVertex>.From(graph, edge => Math.Max(0, -signedWeight(edge)));

    public IReadOnlyDictionary<TVertex, SignedDegree> Degrees { get; private set; } = new Dictionary<TVertex, SignedDegree>();

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        var degrees = new SignedDegree[graph.VertexCount];
        for (var v = 0; v < degrees.Length; v++)
            degrees[v] = new(Of(graph.Backward, v), Of(graph.Forward, v), Of(_against.Backward, v), Of(_against.Forward, v));
        Degrees = graph.Values(degrees);
    }

    private static Degree Of(Adjacency rows, int v)
    {
        var (count, strength) = (0, 0.0);
        for (var e = rows.Offsets[v]; e < rows.Offsets[v + 1]; e++)
        {
            if (rows.Targets[e] == v || rows.WeightAt(e) == 0) continue;
            (count, strength) = (count + 1, strength + rows.WeightAt(e));
        }

        return new Degree(count, strength);
    }
}
