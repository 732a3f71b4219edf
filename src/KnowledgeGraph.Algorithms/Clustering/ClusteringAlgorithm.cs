using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Clustering;

/// <summary>
/// How often two neighbours of a vertex are neighbours themselves (Watts and Strogatz 1998), and the share of closed among all paths of
/// two steps (transitivity). Directions, weights and loops do not matter; parallel edges are one; a vertex with fewer than two neighbours
/// gets 0, as in NetworkX.
/// </summary>
public sealed class ClusteringAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph) : CompactAlgorithm<TVertex, TEdge>(graph)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>Each vertex's clustering coefficient, 0 to 1.</summary>
    public IReadOnlyDictionary<TVertex, double> Coefficients { get; private set; } = new Dictionary<TVertex, double>();

    /// <summary>The triangles through each vertex.</summary>
    public IReadOnlyDictionary<TVertex, long> Triangles { get; private set; } = new Dictionary<TVertex, long>();

    /// <summary>The mean of all coefficients; 0 for an empty graph.</summary>
    public double Average { get; private set; }

    /// <summary>Three times the triangles over the paths of two steps; 0 where there are none.</summary>
    public double Transitivity { get; private set; }

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        var rows = graph.Undirected;
        var triangles = new long[rows.VertexCount];
        TriangleSearch.Run(rows, ThrowIfCancellationRequested, (a, b, c) =>
        {
            triangles[a]++;
            triangles[b]++;
            triangles[c]++;
        });
        var coefficients = new double[triangles.Length];
        var paths = 0.0;
        for (var v = 0; v < triangles.Length; v++)
        {
            var pairs = rows.Degree(v) * (rows.Degree(v) - 1.0) / 2;
            coefficients[v] = pairs > 0 ? triangles[v] / pairs : 0;
            paths += pairs;
        }

        (Triangles, Coefficients) = (graph.Values(triangles), graph.Values(coefficients));
        Average = coefficients.Length == 0 ? 0 : coefficients.Average();
        Transitivity = paths > 0 ? triangles.Sum() / paths : 0;
    }
}
