namespace KnowledgeGraph.Analysis.Betweenness;

/// <summary>
/// Brandes' accumulation from one source after another over the same arrays: a breadth-first search counts shortest paths, then its order walked backwards adds
/// each vertex's dependency from its successors (no predecessor lists: a successor is a neighbour one step further). Not thread-safe.
/// </summary>
internal sealed class ShortestPathSearch
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[] _distance;
    private readonly double[] _paths;
    private readonly double[] _passedOn;
    private readonly int[] _order;

    public ShortestPathSearch(int[] offsets, int[] targets)
    {
        _offsets = offsets;
        _targets = targets;
        var n = offsets.Length - 1;
        _distance = new int[n];
        Array.Fill(_distance, -1);
        _paths = new double[n];
        _passedOn = new double[n];
        _order = new int[n];
        Dependencies = new double[n];
    }

    /// <summary>Sum of the dependencies of the sources so far on each vertex.</summary>
    public double[] Dependencies { get; }

    public void AddDependenciesOf(int source)
    {
        var reached = Search(source);
        for (var i = reached - 1; i > 0; i--)
        {
            var v = _order[i];
            var dependency = _paths[v] * FromSuccessors(v);
            _passedOn[v] = (1 + dependency) / _paths[v];
            Dependencies[v] += dependency;
        }

        for (var i = 0; i < reached; i++)
            _distance[_order[i]] = -1;
    }

    private int Search(int source)
    {
        var (head, tail) = (0, 0);
        _distance[source] = 0;
        _paths[source] = 1;
        _order[tail++] = source;
        while (head < tail)
        {
            var v = _order[head++];
            var (further, paths) = (_distance[v] + 1, _paths[v]);
            foreach (var u in _targets.AsSpan(_offsets[v], _offsets[v + 1] - _offsets[v]))
            {
                if (_distance[u] < 0)
                {
                    _distance[u] = further;
                    _paths[u] = paths;
                    _order[tail++] = u;
                }
                else if (_distance[u] == further)
                {
                    _paths[u] += paths;
                }
            }
        }

        return tail;
    }

    private double FromSuccessors(int v)
    {
        var (further, sum) = (_distance[v] + 1, 0.0);
        foreach (var u in _targets.AsSpan(_offsets[v], _offsets[v + 1] - _offsets[v]))
        {
            if (_distance[u] == further) sum += _passedOn[u];
        }

        return sum;
    }
}
