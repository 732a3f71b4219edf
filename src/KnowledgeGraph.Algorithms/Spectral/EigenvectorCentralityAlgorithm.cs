using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Components;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Spectral;

/// <summary>
/// Eigenvector centrality (Bonacich 1972): a vertex is as central as its neighbours together. The largest score is 1. Directions are
/// forgotten unless
/// <see cref="Directed"/>: then a vertex counts those who point at it. Parallel edges add up. Weights must be finite and not negative. In
/// a graph of several parts those outside the part with the largest eigenvalue come to 0, and so do all where no edges lie on a cycle.
/// </summary>
public sealed class EigenvectorCentralityAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight = null)
    : CompactAlgorithm<TVertex, TEdge>(graph, weight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>Whether only incoming edges count.</summary>
    public bool Directed { get; init; }

    /// <summary>Ends when no score changed by more than this in a round.</summary>
    public double Tolerance { get; init; } = 1e-12;

    public int MaxIterations { get; init; } = 100_000;

    /// <summary>The largest change of a score in the last round; above <see cref="Tolerance"/> where the rounds ran out.</summary>
    public double Residual { get; private set; }

    public int Iterations { get; private set; }

    public IReadOnlyDictionary<TVertex, double> Scores { get; private set; } = new Dictionary<TVertex, double>();

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        RequireWeights(graph, weight => weight >= 0, "eigenvector centrality takes numbers of 0 or more");
        var rows = Directed ? graph.Backward : graph.Undirected;
        if (Directed && !HasCycle(rows))
        {
            Scores = graph.Values(new double[graph.VertexCount]);
            return;
        }

        var iteration = new PowerIteration(rows, Tolerance, MaxIterations);
        Scores = graph.Values(iteration.Run(ThrowIfCancellationRequested));
        (Residual, Iterations) = (iteration.Residual, iteration.Iterations);
    }

    private static bool HasCycle(Adjacency rows)
    {
        var (_, count) = StrongComponents.Of(rows);
        return count < rows.VertexCount || Enumerable.Range(0, rows.VertexCount).Any(v => rows.Neighbours(v).BinarySearch(v) >= 0);
    }
}
