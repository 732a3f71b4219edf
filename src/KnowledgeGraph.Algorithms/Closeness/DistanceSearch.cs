using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Closeness;

/// <summary>Dijkstra's search from one vertex after another over the same arrays. Not thread-safe.</summary>
internal sealed class DistanceSearch(Adjacency rows)
{
    private readonly double[] _distance = new double[rows.VertexCount];
    private readonly PriorityQueue<int, double> _next = new();

    /// <summary>How many others the vertex reaches, and the sums of their distances and inverse distances.</summary>
    public (int Reached, double Distance, double Inverse) From(int source)
    {
        Array.Fill(_distance, double.PositiveInfinity);
        _distance[source] = 0;
        _next.Enqueue(source, 0);
        var (reached, sum, inverse) = (0, 0.0, 0.0);
        while (_next.TryDequeue(out var v, out var distance))
        {
            if (distance > _distance[v]) continue;
            if (v != source) (reached, sum, inverse) = (reached + 1, sum + distance, inverse + (1 / distance));
            for (var e = rows.Offsets[v]; e < rows.Offsets[v + 1]; e++)
            {
                var (u, further) = (rows.Targets[e], distance + rows.WeightAt(e));
                if (further >= _distance[u]) continue;
                _distance[u] = further;
                _next.Enqueue(u, further);
            }
        }

        return (reached, sum, inverse);
    }
}
