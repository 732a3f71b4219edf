using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Components;

/// <summary>
/// Connected components, numbered in a stable order: 0 is the largest, of equal sizes the one whose first vertex in the graph's order
/// comes first. Weak components forget the directions; in a strong one each vertex reaches each other along them. Weights do not matter;
/// a vertex without edges is a component of its own.
/// </summary>
public sealed class ComponentsAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph) : CompactAlgorithm<TVertex, TEdge>(graph)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>Whether directions count.</summary>
    public bool Strong { get; init; }

    public int ComponentCount => Sizes.Count;

    /// <summary>The vertices in each component, largest first.</summary>
    public IReadOnlyList<int> Sizes { get; private set; } = [];

    /// <summary>The number of each vertex's component.</summary>
    public IReadOnlyDictionary<TVertex, int> Components { get; private set; } = new Dictionary<TVertex, int>();

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        var (component, count) = Strong && graph.IsDirected ? StrongComponents.Of(graph.Forward) : Weak(graph.Forward);
        Sizes = GroupNumbers.LargestFirst(component, count);
        Components = graph.Values(component);
    }

    /// <summary>Union-find with halved paths; the smaller number is the root.</summary>
    internal static (int[] Component, int Count) Weak(Adjacency rows)
    {
        var parent = Enumerable.Range(0, rows.VertexCount).ToArray();
        for (var v = 0; v < parent.Length; v++)
        {
            foreach (var u in rows.Neighbours(v))
            {
                var (a, b) = (Root(v), Root(u));
                if (a != b) parent[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        var count = 0;
        for (var v = 0; v < parent.Length; v++)
            parent[v] = parent[v] == v ? count++ : parent[parent[v]]; // a root comes before its followers and holds its number by then
        return (parent, count);

        int Root(int v)
        {
            while (parent[v] != v)
                v = parent[v] = parent[parent[v]];
            return v;
        }
    }
}
