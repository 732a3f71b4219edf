using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Spectral;

/// <summary>
/// Katz centrality (Katz 1953): x[v] = <see cref="Beta"/> + <see cref="Alpha"/> * sum of x[u] * weight(u, v) over those who point at v,
/// so that walks of every length count and longer ones less. Directions are kept in a directed graph. Parallel edges add up, loops count;
/// a vertex without in-edges gets Beta.
/// </summary>
public sealed class KatzCentralityAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight = null)
    : CompactAlgorithm<TVertex, TEdge>(graph, weight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>How much a step weakens, above 0 and below 1 over the largest eigenvalue. Null takes 0.85 of that limit, and 0.5 where
    /// the graph has no cycle.</summary>
    public double? Alpha { get; init; }

    /// <summary>What each vertex has of itself.</summary>
    public double Beta { get; init; } = 1;

    /// <summary>Whether scores are divided by their Euclidean length, as NetworkX does.</summary>
    public bool Normalized { get; init; } = true;

    /// <summary>Ends when the scores of one round differ from those of the last by less than this part of their sum.</summary>
    public double Tolerance { get; init; } = 1e-12;

    public int MaxIterations { get; init; } = 10_000;

    /// <summary>The alpha that was used.</summary>
    public double UsedAlpha { get; private set; }

    public IReadOnlyDictionary<TVertex, double> Scores { get; private set; } = new Dictionary<TVertex, double>();

    /// <exception cref="InvalidOperationException">Alpha is so large that the sum of all walks has no end.</exception>
    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        RequireWeights(graph, weight => weight >= 0, "Katz centrality takes numbers of 0 or more");
        UsedAlpha = Alpha ?? DefaultAlpha(graph.Backward);
        var scores = new double[graph.VertexCount];
        var sums = new double[graph.VertexCount];
        var rest = double.PositiveInfinity;
        for (var round = 0; rest > Tolerance; round++)
        {
            ThrowIfCancellationRequested();
            PowerIteration.Multiply(graph.Backward, scores, sums);
            var (change, total) = (0.0, 0.0);
            for (var v = 0; v < scores.Length; v++)
            {
                var score = Beta + (UsedAlpha * sums[v]);
                change += Math.Abs(score - scores[v]);
                total += Math.Abs(score);
                scores[v] = score;
            }

            rest = total > 0 ? change / total : 0;
            if (round == MaxIterations || !double.IsFinite(total))
                throw new InvalidOperationException($"Alpha {UsedAlpha} is too large: the sum of all walks has no end. Take one below 1 over the largest eigenvalue.");
        }

        var length = Normalized ? Math.Sqrt(scores.Sum(score => score * score)) : 1;
        Scores = graph.Values(Array.ConvertAll(scores, score => length > 0 ? score / length : 0));
    }

    private double DefaultAlpha(Adjacency rows)
    {
        var iteration = new PowerIteration(rows, 1e-6, 1_000);
        iteration.Run(ThrowIfCancellationRequested);
        // Without a cycle the estimate falls toward 0 round by round; every alpha has a sum then.
        return iteration.Eigenvalue > 1e-6 ? Math.Min(0.5, 0.85 / iteration.Eigenvalue) : 0.5;
    }
}
