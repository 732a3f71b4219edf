using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Spectral;

/// <summary>
/// Hubs and authorities (Kleinberg 1999): a good hub points at good authorities, a good authority is pointed at by good hubs. Each sums
/// to 1. Directions are kept. Parallel edges add up, loops count; a vertex without out-edges is hub 0, one without in-edges authority 0.
/// Weights must be finite and not negative.
/// </summary>
/// <remarks>Where several parts have the same largest singular value, each keeps the share that it started with.</remarks>
public sealed class HitsAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight = null)
    : CompactAlgorithm<TVertex, TEdge>(graph, weight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>Ends when no authority changed by more than this part of the largest in a round.</summary>
    public double Tolerance { get; init; } = 1e-12;

    public int MaxIterations { get; init; } = 100_000;

    public int Iterations { get; private set; }

    public IReadOnlyDictionary<TVertex, double> Hubs { get; private set; } = new Dictionary<TVertex, double>();

    public IReadOnlyDictionary<TVertex, double> Authorities { get; private set; } = new Dictionary<TVertex, double>();

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        RequireWeights(graph, weight => weight >= 0, "HITS takes numbers of 0 or more");
        var n = graph.VertexCount;
        var (hubs, authorities, last) = (new double[n], new double[n], new double[n]);
        Array.Fill(hubs, 1);
        var change = double.PositiveInfinity;
        for (Iterations = 0; Iterations < MaxIterations && change > Tolerance && n > 0; Iterations++)
        {
            ThrowIfCancellationRequested();
            PowerIteration.Multiply(graph.Backward, hubs, authorities);
            Scale(authorities, authorities.Max());
            change = authorities.Zip(last, (now, before) => Math.Abs(now - before)).Max();
            authorities.CopyTo(last, 0);
            PowerIteration.Multiply(graph.Forward, authorities, hubs);
            Scale(hubs, hubs.Max());
        }

        Scale(hubs, hubs.Sum());
        Scale(authorities, authorities.Sum());
        (Hubs, Authorities) = (graph.Values(hubs), graph.Values(authorities));
    }

    private static void Scale(double[] vector, double divisor)
    {
        for (var v = 0; v < vector.Length && divisor > 0; v++)
            vector[v] /= divisor;
    }
}
