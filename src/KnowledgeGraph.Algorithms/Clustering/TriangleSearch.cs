using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Clustering;

/// <summary>Finds each triangle of an undirected graph once, from its vertex of lowest degree; time grows with edges times the square
/// root of edges.</summary>
internal static class TriangleSearch
{
    public static void Run(Adjacency undirected, Action stopIfAsked, Action<int, int, int> found)
    {
        var isNeighbour = new bool[undirected.VertexCount];
        for (var a = 0; a < isNeighbour.Length; a++)
        {
            stopIfAsked();
            foreach (var b in undirected.Neighbours(a))
                isNeighbour[b] = IsAfter(undirected, a, b);
            foreach (var b in undirected.Neighbours(a))
            {
                if (!isNeighbour[b]) continue;
                foreach (var c in undirected.Neighbours(b))
                {
                    if (isNeighbour[c] && IsAfter(undirected, b, c)) found(a, b, c);
                }
            }

            foreach (var b in undirected.Neighbours(a))
                isNeighbour[b] = false;
        }
    }

    private static bool IsAfter(Adjacency rows, int v, int u)
        => rows.Degree(u) > rows.Degree(v) || (rows.Degree(u) == rows.Degree(v) && u > v);
}
