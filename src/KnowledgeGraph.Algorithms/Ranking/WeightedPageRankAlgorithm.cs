using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Ranking;

/// <summary>
/// PageRank (Brin and Page 1998), weighted and personalised: a vertex shares its rank in proportion to the weights of its out-edges; the
/// rank of vertices without out-edges goes where jumps go; ranks sum to 1. Parallel edges add up, loops count, a vertex without any edge
/// gets the share of the jumps. Weights must be finite and not negative; edges of weight 0 count as none.
/// </summary>
/// <remarks>
/// Solves (I - damping P) x = jumps by Gauss-Seidel sweeps, which need about half as many rounds as the power method, and normalises (Del
/// Corso, Gulli and Romani 2005 show that this is PageRank). One thread: the same graph gives the same bits.
/// </remarks>
public sealed class WeightedPageRankAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight = null)
    : CompactAlgorithm<TVertex, TEdge>(graph, weight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>The chance to follow an edge rather than to jump, above 0 and below 1.</summary>
    public double Damping
    {
        get;
        init => field = value is > 0 and < 1 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Damping lies between 0 and 1.");
    } = 0.85;

    /// <summary>Ends when the ranks of one round differ from those of the last by less than this in all (sum of absolute
    /// differences).</summary>
    public double Tolerance { get; init; } = 1e-9;

    public int MaxIterations { get; init; } = 1_000;

    /// <summary>How likely a jump leads to a vertex, relative to the others (personalised PageRank); null jumps to all alike. At least
    /// one must be above 0.</summary>
    public Func<TVertex, double>? Personalization { get; init; }

    /// <summary>Rounds that <c>Compute()</c> took.</summary>
    public int Iterations { get; private set; }

    /// <summary>The last round's sum of absolute differences.</summary>
    public double Residual { get; private set; }

    /// <summary>The rank of every vertex; sums to 1 (empty for an empty graph).</summary>
    public IReadOnlyDictionary<TVertex, double> Ranks { get; private set; } = new Dictionary<TVertex, double>();

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        RequireWeights(graph, weight => weight >= 0, "PageRank takes numbers of 0 or more");
        var system = new PageRankSystem(graph.Forward, graph.Backward, Jumps(graph), Damping);
        for (Iterations = 0, Residual = double.PositiveInfinity; Iterations < MaxIterations && Residual >= Tolerance
            && !graph.IsVerticesEmpty; Iterations++)
        {
            ThrowIfCancellationRequested();
            Residual = system.Sweep();
        }

        Ranks = graph.Values(system.Ranks());
    }

    private double[] Jumps(CompactGraph<TVertex> graph)
    {
        var jumps = new double[graph.VertexCount];
        for (var v = 0; v < jumps.Length; v++)
        {
            jumps[v] = Personalization?.Invoke(graph.Vertices[v]) ?? 1;
            if (!double.IsFinite(jumps[v]) || jumps[v] < 0)
                throw new InvalidOperationException($"The personalization of '{graph.Vertices[v]}' is {jumps[v]}; it must be a finite number of 0 or more.");
        }

        var sum = jumps.Sum();
        if (sum == 0 && jumps.Length > 0) throw new InvalidOperationException("The personalization is 0 for every vertex; at least one must be above 0.");
        for (var v = 0; v < jumps.Length; v++)
            jumps[v] /= sum;
        return jumps;
    }
}
