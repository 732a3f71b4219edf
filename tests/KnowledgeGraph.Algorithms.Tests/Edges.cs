using QuikGraph;

namespace KnowledgeGraph.Algorithms.Tests;

/// <summary>Small graphs of numbered vertices.</summary>
internal static class Edges
{
    public static AdjacencyGraph<int, TaggedEdge<int, double>> Directed(int vertices, params IEnumerable<(int From, int To, double Weight)> edges)
    {
        var graph = new AdjacencyGraph<int, TaggedEdge<int, double>>(allowParallelEdges: true);
        graph.AddVertexRange(Enumerable.Range(0, vertices));
        graph.AddEdgeRange(edges.Select(edge => new TaggedEdge<int, double>(edge.From, edge.To, edge.Weight)));
        return graph;
    }

    /// <summary>Krackhardt's kite (1990), the usual example of centralities that disagree; numbered as NetworkX does.</summary>
    public static AdjacencyGraph<int, TaggedEdge<int, double>> Kite() => Directed(
        10,
        [.. new[] { (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9) }
            .Select(edge => (edge.Item1, edge.Item2, 1.0))]);
}
