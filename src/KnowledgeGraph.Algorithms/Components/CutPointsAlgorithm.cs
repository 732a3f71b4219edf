using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Components;

/// <summary>
/// Articulation points and bridges (Hopcroft and Tarjan 1973): the vertices and edges without which a part of the graph falls into
/// several. Directions, weights and loops do not matter; parallel edges, also one each way, are one.
/// </summary>
public sealed class CutPointsAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph) : CompactAlgorithm<TVertex, TEdge>(graph)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>In the graph's order.</summary>
    public IReadOnlyList<TVertex> ArticulationPoints { get; private set; } = [];

    /// <summary>Each with its ends in the graph's order, ordered by them.</summary>
    public IReadOnlyList<(TVertex A, TVertex B)> Bridges { get; private set; } = [];

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        var search = new LowPointSearch(graph.Undirected);
        ArticulationPoints = [.. graph.Vertices.Where((_, v) => search.IsArticulation[v])];
        Bridges = [.. search.Bridges.Order().Select(bridge => (graph.Vertices[bridge.A], graph.Vertices[bridge.B]))];
    }
}
