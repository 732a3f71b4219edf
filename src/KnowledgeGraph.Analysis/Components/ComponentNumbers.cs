using QuikGraph;
using QuikGraph.Algorithms.ConnectedComponents;

namespace KnowledgeGraph.Analysis.Components;

/// <summary>QuikGraph's weakly connected components (directions and weights do not matter, a vertex without edges is one of its own), numbered in a stable order.</summary>
public static class ComponentNumbers
{
    /// <summary>Component of each vertex: 0 is the largest; of equal sizes the one whose first vertex in the graph's order comes first.</summary>
    public static IReadOnlyDictionary<TVertex, int> Of<TVertex, TEdge>(IVertexListGraph<TVertex, TEdge> graph)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        var algorithm = new WeaklyConnectedComponentsAlgorithm<TVertex, TEdge>(graph);
        algorithm.Compute();
        return graph.Vertices
            .GroupBy(vertex => algorithm.Components[vertex])
            .OrderByDescending(part => part.Count()) // stable: groups come in order of their first vertex
            .SelectMany((part, number) => part.Select(vertex => (vertex, number)))
            .ToDictionary(pair => pair.vertex, pair => pair.number);
    }
}
