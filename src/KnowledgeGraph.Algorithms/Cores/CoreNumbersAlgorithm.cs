using KnowledgeGraph.Algorithms.Compact;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Cores;

/// <summary>
/// Core numbers (Seidman 1983, by the algorithm of Batagelj and Zaversnik 2003): the largest k for which a vertex lies in a part where
/// each has k neighbours in the part. Directions, weights and loops do not matter; parallel edges are one; a vertex without edges has 0.
/// </summary>
public sealed class CoreNumbersAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph) : CompactAlgorithm<TVertex, TEdge>(graph)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    public IReadOnlyDictionary<TVertex, int> CoreNumbers { get; private set; } = new Dictionary<TVertex, int>();

    private protected override void Measure(CompactGraph<TVertex> graph)
    {
        var rows = graph.Undirected;
        var n = rows.VertexCount;
        var degree = new int[n];
        for (var v = 0; v < n; v++)
            degree[v] = rows.Degree(v);
        var order = Enumerable.Range(0, n).ToArray();
        Array.Sort([.. degree], order);
        var place = new int[n];
        var start = new int[n == 0 ? 1 : degree.Max() + 2]; // where the vertices of a degree begin in the order
        for (var i = n - 1; i >= 0; i--)
        {
            place[order[i]] = i;
            start[degree[order[i]]] = i;
        }

        for (var i = 0; i < n; i++)
        {
            var v = order[i];
            start[degree[v]] = i + 1; // everybody before is done
            foreach (var u in rows.Neighbours(v))
            {
                if (degree[u] > degree[v]) Lower(u, i);
            }
        }

        CoreNumbers = graph.Values(degree);

        // The vertex changes places with the first of its degree, which then is the last of one less.
        void Lower(int u, int done)
        {
            var first = Math.Max(start[degree[u]], done + 1);
            var w = order[first];
            (order[first], order[place[u]]) = (u, w);
            (place[w], place[u]) = (place[u], first);
            start[degree[u]] = first + 1;
            degree[u]--;
            start[degree[u]] = Math.Min(start[degree[u]] == 0 ? first : start[degree[u]], first);
        }
    }
}
