using KnowledgeGraph.Analysis.Compact;
using QuikGraph;
using QuikGraph.Algorithms;

namespace KnowledgeGraph.Analysis.Ranking;

/// <summary>
/// PageRank (Brin and Page 1998) of a directed graph, with edge weights. What QuikGraph's own leaves out: a vertex shares its rank in proportion to the weights of
/// its out-edges; the rank of vertices without out-edges goes to all alike; ranks sum to 1. Parallel edges add up, loops count, a vertex without any edge gets the
/// share that all get. Weights must be finite and not negative; edges of weight 0 count as none.
/// </summary>
/// <remarks>Computes in vertex order on one thread: the same graph gives the same bits. A second thread gains nothing below a million edges.</remarks>
public sealed class WeightedPageRankAlgorithm<TVertex, TEdge>(IVertexAndEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight = null)
    : AlgorithmBase<IVertexAndEdgeListGraph<TVertex, TEdge>>(graph)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>The chance to follow an edge rather than to jump anywhere, above 0 and below 1.</summary>
    public double Damping
    {
        get;
        init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Damping lies between 0 and 1.");
    } = 0.85;

    /// <summary>Ends when the ranks of one round differ from those of the last by less than this in all (sum of absolute differences).</summary>
    public double Tolerance { get; init; } = 1e-9;

    public int MaxIterations { get; init; } = 1_000;

    /// <summary>Rounds that <c>Compute()</c> took.</summary>
    public int Iterations { get; private set; }

    /// <summary>The last round's sum of absolute differences.</summary>
    public double Residual { get; private set; }

    /// <summary>The rank of every vertex; sums to 1 (empty for an empty graph).</summary>
    public IReadOnlyDictionary<TVertex, double> Ranks { get; private set; } = new Dictionary<TVertex, double>();

    protected override void InternalCompute()
    {
        var forward = CompactGraph<TVertex>.Directed(VisitedGraph, weight ?? (_ => 1));
        var backward = forward.Reversed();
        var n = forward.VertexCount;
        var shareOf = OutShares(forward);
        var rank = new double[n];
        var next = new double[n];
        var share = new double[n];
        Array.Fill(rank, 1.0 / n);

        for (Iterations = 0, Residual = double.PositiveInfinity; Iterations < MaxIterations && Residual >= Tolerance && n > 0; Iterations++)
        {
            ThrowIfCancellationRequested();
            var dangling = 0.0;
            for (var v = 0; v < n; v++)
            {
                share[v] = rank[v] * shareOf[v];
                if (shareOf[v] == 0) dangling += rank[v];
            }

            var everyone = (1 - Damping + (Damping * dangling)) / n;
            Residual = 0;
            for (var v = 0; v < n; v++)
            {
                var sum = 0.0;
                for (var e = backward.Offsets[v]; e < backward.Offsets[v + 1]; e++)
                    sum += backward.Weights[e] * share[backward.Targets[e]];
                next[v] = everyone + (Damping * sum);
                Residual += Math.Abs(next[v] - rank[v]);
            }

            (rank, next) = (next, rank);
        }

        Ranks = forward.Vertices.Zip(rank).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>1 / (sum of a vertex's out-weights), or 0 where it has none.</summary>
    private static double[] OutShares(CompactGraph<TVertex> graph)
    {
        var shares = new double[graph.VertexCount];
        for (var v = 0; v < shares.Length; v++)
        {
            var sum = 0.0;
            for (var e = graph.Offsets[v]; e < graph.Offsets[v + 1]; e++)
            {
                if (!double.IsFinite(graph.Weights[e]) || graph.Weights[e] < 0)
                    throw new InvalidOperationException($"The weight {graph.Weights[e]} of an edge of '{graph.Vertices[v]}' is not a finite number of 0 or more.");
                sum += graph.Weights[e];
            }

            shares[v] = sum > 0 ? 1 / sum : 0;
        }

        return shares;
    }
}
