using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Betweenness;

/// <summary>Brandes' accumulation over edges of different lengths: Dijkstra's search counts shortest paths, then its order walked
/// backwards adds up. Not thread-safe.</summary>
internal sealed class WeightedPaths
{
    /// <summary>Two lengths count as equal where they differ by less than this part of themselves: sums of the same numbers in another
    /// order must tie.</summary>
    private const double Tie = 1e-10;

    private readonly Adjacency _rows;
    private readonly double[] _distance;
    private readonly double[] _paths;
    private readonly double[] _passedOn;
    private readonly bool[] _settled;
    private readonly int[] _order;
    private readonly PriorityQueue<int, double> _next = new();

    public WeightedPaths(Adjacency rows)
    {
        _rows = rows;
        var n = rows.VertexCount;
        (_distance, _paths, _passedOn) = (new double[n], new double[n], new double[n]);
        (_settled, _order) = (new bool[n], new int[n]);
    }

    /// <summary>Adds the source's dependencies on every other vertex.</summary>
    public void Add(int source, double[] dependencies)
    {
        Array.Fill(_distance, double.PositiveInfinity);
        Array.Clear(_settled);
        var reached = Search(source);
        for (var i = reached - 1; i > 0; i--)
        {
            var v = _order[i];
            var sum = 0.0;
            for (var e = _rows.Offsets[v]; e < _rows.Offsets[v + 1]; e++)
            {
                var u = _rows.Targets[e];
                if (u != v && AreEqual(_distance[v] + _rows.WeightAt(e), _distance[u])) sum += _passedOn[u];
            }

            var dependency = _paths[v] * sum;
            _passedOn[v] = (1 + dependency) / _paths[v];
            dependencies[v] += dependency;
        }
    }

    private int Search(int source)
    {
        (_distance[source], _paths[source]) = (0, 1);
        _next.Enqueue(source, 0);
        var reached = 0;
        while (_next.TryDequeue(out var v, out _))
        {
            if (_settled[v]) continue;
            _settled[v] = true;
            _order[reached++] = v;
            for (var e = _rows.Offsets[v]; e < _rows.Offsets[v + 1]; e++)
                Relax(v, _rows.Targets[e], _distance[v] + _rows.WeightAt(e));
        }

        return reached;
    }

    private void Relax(int v, int u, double distance)
    {
        if (_settled[u]) return;
        if (AreEqual(distance, _distance[u]))
        {
            _paths[u] += _paths[v];
        }
        else if (distance < _distance[u])
        {
            (_distance[u], _paths[u]) = (distance, _paths[v]);
            _next.Enqueue(u, distance);
        }
    }

    private static bool AreEqual(double a, double b) => Math.Abs(a - b) <= Tie * Math.Min(Math.Abs(a), Math.Abs(b));
}
