using GraphShape;
using GraphShape.Algorithms.Layout;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Drawing;

/// <summary>
/// Places the vertices of a small network in the plane so that distances follow shortest paths (Kamada and Kawai 1989, GraphShape's).
/// Starts from a circle in the given order, so
/// that the same network gives the same picture. Cubic in the vertices: meant for pictures of up to about a hundred.
/// </summary>
public static class NetworkLayout
{
    /// <param name="ties">Pairs of vertex numbers, 0 to <paramref name="vertices"/> - 1; direction and repetition do not matter.</param>
    /// <returns>A point for each vertex, each coordinate from 0 to 1.</returns>
    public static IReadOnlyList<(double X, double Y)> Place(int vertices, IEnumerable<(int A, int B)> ties)
    {
        if (vertices <= 2) return [.. Enumerable.Range(0, vertices).Select(i => (vertices == 1 ? 0.5 : i, 0.5))];
        var graph = new BidirectionalGraph<int, Edge<int>>();
        graph.AddVertexRange(Enumerable.Range(0, vertices));
        graph.AddEdgeRange(ties.Where(tie => tie.A != tie.B).Select(tie => (A: Math.Min(tie.A, tie.B), B: Math.Max(tie.A, tie.B)))
            .Distinct().Order().Select(tie => new Edge<int>(tie.A, tie.B)));
        var start = Enumerable.Range(0, vertices)
            .ToDictionary(i => i, i => new Point(500 + (400 * Math.Cos(2 * Math.PI * i / vertices)), 500
            + (400 * Math.Sin(2 * Math.PI * i / vertices))));
        var algorithm = new KKLayoutAlgorithm<int, Edge<int>, BidirectionalGraph<int, Edge<int>>>(
            graph, start, new KKLayoutParameters { Width = 1000, Height = 1000, MaxIterations = 400, ExchangeVertices = false });
        algorithm.Compute();
        return Unit([.. Enumerable.Range(0, vertices).Select(i => algorithm.VerticesPositions[i])]);
    }

    private static List<(double X, double Y)> Unit(IReadOnlyList<Point> points)
    {
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        var (width, height) = (Math.Max(1e-9, points.Max(p => p.X) - left), Math.Max(1e-9, points.Max(p => p.Y) - top));
        // Rounded, so that the last bits of different processors do not show in a picture.
        return [.. points.Select(p => (Math.Round((p.X - left) / width, 4), Math.Round((p.Y - top) / height, 4)))];
    }
}
