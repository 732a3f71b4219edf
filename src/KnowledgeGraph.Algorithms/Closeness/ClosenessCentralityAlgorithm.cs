using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Closeness;

/// <summary>
/// Closeness and harmonic centrality of every vertex, from the lengths of the shortest paths to the others. Closeness (Freeman 1978) is
/// the number of vertices that are reached over the sum of their distances, 0 where none is; harmonic centrality (Marchiori and Latora
/// 2000) is the sum of the inverse distances over the number of other vertices, which needs no rule for those out of reach. Both lie
/// between 0 and 1 where no edge is shorter than 1. Loops do not count.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="length">How long an edge is, above 0; of parallel edges the shortest counts. Null makes each edge one step.</param>
/// <remarks>Without lengths 512 searches run at once; with them one of Dijkstra's after another. The same graph gives the same bits on
/// any number of cores.</remarks>
public sealed class ClosenessCentralityAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? length = null)
    : CompactAlgorithm<TVertex, TEdge>(graph, length)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>Out measures how near the others are to the vertex's reach, In how near the vertex is to theirs.</summary>
    public EdgeDirection Direction { get; init; } = EdgeDirection.Out;

    /// <summary>Whether closeness is multiplied by the share of the other vertices that are reached (Wasserman and Faust 1994), as
    /// NetworkX does and igraph does not.</summary>
    public bool ScaledByReach { get; init; }

    public IReadOnlyDictionary<TVertex, double> Closeness { get; private set; } = new Dictionary<TVertex, double>();

    public IReadOnlyDictionary<TVertex, double> Harmonic { get; private set; } = new Dictionary<TVertex, double>();

    private protected override Func<double, double, double> Merge => Math.Min;

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        RequireWeights(graph, length => length > 0, "closeness takes lengths above 0");
        var sums = graph.Forward.Weights is null ? Steps(graph) : Lengths(Rows(graph, Direction));
        var others = Math.Max(1, graph.VertexCount - 1);
        var closeness = Array.ConvertAll(sums, sum =>
            sum.Reached == 0 ? 0 : sum.Reached / sum.Distance * (ScaledByReach ? (double)sum.Reached / others : 1));
        Closeness = graph.Values(closeness);
        Harmonic = graph.Values(Array.ConvertAll(sums, sum => sum.Inverse / others));
    }

    private (int Reached, double Distance, double Inverse)[] Steps(CompactGraph<TVertex> graph)
    {
        var against = Direction switch { EdgeDirection.Out => graph.Backward, EdgeDirection.In => graph.Forward, _ => graph.Undirected };
        var n = graph.VertexCount;
        var total = new DistanceTotals(n);
        InParallel(
            (n + ParallelDistances.Batch - 1) / ParallelDistances.Batch,
            () => new ParallelDistances(against),
            (distances, batch) => distances.Add(batch * ParallelDistances.Batch),
            distances =>
            {
                lock (total)
                    total.Add(distances.Totals);
                distances.Dispose();
            });
        var fraction = ParallelDistances.FractionBits(n);
        var sums = new (int, double, double)[n];
        for (var v = 0; v < n; v++)
            sums[v] = (total.Reached[v], total.Distance[v], Math.ScaleB(total.Inverse[v], -fraction));
        return sums;
    }

    private (int Reached, double Distance, double Inverse)[] Lengths(Adjacency rows)
    {
        var sums = new (int, double, double)[rows.VertexCount];
        InParallel(
            rows.VertexCount,
            () => new DistanceSearch(rows),
            (search, v) => sums[v] = search.From(v),
            _ => { });
        return sums;
    }
}
