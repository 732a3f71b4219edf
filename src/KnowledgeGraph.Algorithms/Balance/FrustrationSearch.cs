using KnowledgeGraph.Algorithms.Clustering;
using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Balance;

/// <summary>Searches two camps for one biconnected signed graph: descents from random camps, and branch and bound. Not
/// thread-safe.</summary>
internal sealed class FrustrationSearch
{
    private const double Same = 1e-9;

    /// <summary>More cannot be searched through by branch and bound in any time.</summary>
    private const int MostVertices = 500;

    private readonly Adjacency _rows;
    private readonly Func<bool> _isStopping;
    private readonly sbyte[] _side;

    // What the vertices that have a side say for side 1 of this one: what side -1 would frustrate, less what side 1 would.
    private readonly double[] _pull;
    private readonly double[] _touched; // the weight of edges to vertices that have a side
    private int[] _order = [];
    private long _steps;

    public FrustrationSearch(Adjacency rows, Func<bool> isStopping)
    {
        _rows = rows;
        _isStopping = isStopping;
        var n = rows.VertexCount;
        (_side, _pull, _touched) = (new sbyte[n], new double[n], new double[n]);
        BestSides = new bool[n];
    }

    public double Best { get; private set; } = double.PositiveInfinity;

    public bool[] BestSides { get; private set; }

    /// <summary>The rows among some vertices, numbered by their place.</summary>
    public static Adjacency Part(Adjacency rows, int[] vertices)
    {
        var (offsets, targets, weights) = (new int[vertices.Length + 1], new List<int>(), new List<double>());
        for (var i = 0; i < vertices.Length; i++)
        {
            for (var e = rows.Offsets[vertices[i]]; e < rows.Offsets[vertices[i] + 1]; e++)
            {
                var place = Array.BinarySearch(vertices, rows.Targets[e]);
                if (place < 0) continue;
                targets.Add(place);
                weights.Add(rows.WeightAt(e));
            }

            offsets[i + 1] = targets.Count;
        }

        return new Adjacency(offsets, [.. targets], [.. weights]);
    }

    /// <summary>Each unbalanced triangle frustrates at least its weakest side; triangles that share no edge add up.</summary>
    public static double DisjointTriangles(Adjacency rows)
    {
        var used = new HashSet<(int, int)>();
        var sum = 0.0;
        TriangleSearch.Run(rows, () => { }, (a, b, c) =>
        {
            var (ab, bc, ac) = (SignedRows.Between(rows, a, b), SignedRows.Between(rows, b, c), SignedRows.Between(rows, a, c));
            if (ab * bc * ac > 0) return;
            (int, int)[] sides = [Key(a, b), Key(b, c), Key(a, c)];
            if (sides.Any(used.Contains)) return;
            used.UnionWith(sides);
            sum += Math.Min(Math.Abs(ab), Math.Min(Math.Abs(bc), Math.Abs(ac)));
        });
        return sum;

        static (int, int) Key(int a, int b) => (Math.Min(a, b), Math.Max(a, b));
    }

    /// <summary>From random camps, vertices change sides as long as that helps.</summary>
    public void Descend(int restarts, int seed)
    {
        var random = new Random(seed);
        var sides = new bool[_rows.VertexCount];
        for (var restart = 0; restart < Math.Max(1, restarts) && !_isStopping(); restart++)
        {
            for (var v = 0; v < sides.Length; v++)
                sides[v] = restart > 0 && random.Next(2) == 1;
            for (var moved = true; moved;)
            {
                moved = false;
                for (var v = 0; v < sides.Length; v++)
                {
                    if (Gain(sides, v) <= Same) continue;
                    sides[v] = !sides[v];
                    moved = true;
                }
            }

            Keep(Frustrated(sides), sides);
        }
    }

    /// <summary>Branch and bound from the best camps so far.</summary>
    /// <param name="budget">How many vertices may be looked at.</param>
    /// <returns>Whether it came to the end within the budget, so that <see cref="Best"/> is the least there is.</returns>
    public bool Branch(long budget)
    {
        if (_rows.VertexCount > MostVertices) return false;
        _order = Order(_rows);
        _steps = budget;
        Place(_order[0], 1);
        Branch(1, 0);
        Lift(_order[0]);
        return _steps > 0;
    }

    private void Branch(int depth, double frustrated)
    {
        _steps -= _order.Length - depth + 1;
        if (_steps <= 0 || _isStopping())
        {
            _steps = 0;
            return;
        }

        if (depth == _order.Length)
        {
            Keep(frustrated, Array.ConvertAll(_side, side => side < 0));
            return;
        }

        if (frustrated + Unavoidable(depth) >= Best - Same) return;
        var v = _order[depth];
        var first = (sbyte)(_pull[v] >= 0 ? 1 : -1);
        foreach (var side in (ReadOnlySpan<sbyte>)[first, (sbyte)-first])
        {
            var cost = (_touched[v] - (side * _pull[v])) / 2;
            if (frustrated + cost >= Best - Same) continue;
            Place(v, side);
            Branch(depth + 1, frustrated + cost);
            Lift(v);
        }
    }

    /// <summary>Whatever side the others take, each frustrates at least this much toward those that have one.</summary>
    private double Unavoidable(int depth)
    {
        var sum = 0.0;
        for (var i = depth; i < _order.Length; i++)
            sum += (_touched[_order[i]] - Math.Abs(_pull[_order[i]])) / 2;
        return sum;
    }

    private void Place(int v, sbyte side)
    {
        _side[v] = side;
        Spread(v, side, 1);
    }

    private void Lift(int v)
    {
        Spread(v, _side[v], -1);
        _side[v] = 0;
    }

    private void Spread(int v, int side, int direction)
    {
        for (var e = _rows.Offsets[v]; e < _rows.Offsets[v + 1]; e++)
        {
            _pull[_rows.Targets[e]] += direction * side * _rows.WeightAt(e);
            _touched[_rows.Targets[e]] += direction * Math.Abs(_rows.WeightAt(e));
        }
    }

    private void Keep(double frustrated, bool[] sides)
    {
        if (frustrated >= Best - Same) return;
        Best = frustrated;
        BestSides = Array.ConvertAll(sides, side => side ^ sides[0]);
    }

    private double Frustrated(bool[] sides)
    {
        var sum = 0.0;
        for (var v = 0; v < sides.Length; v++)
        {
            for (var e = _rows.Offsets[v]; e < _rows.Offsets[v + 1]; e++)
            {
                if (_rows.Targets[e] > v
                    && (sides[v] == sides[_rows.Targets[e]]) != (_rows.WeightAt(e) > 0)) sum += Math.Abs(_rows.WeightAt(e));
            }
        }

        return sum;
    }

    private double Gain(bool[] sides, int v)
    {
        var gain = 0.0;
        for (var e = _rows.Offsets[v]; e < _rows.Offsets[v + 1]; e++)
            gain += sides[v] == sides[_rows.Targets[e]] ? -_rows.WeightAt(e) : _rows.WeightAt(e);
        return gain;
    }

    /// <summary>The vertex with the most edges first, then always the one with the most edges to those before: bounds bite early.</summary>
    private static int[] Order(Adjacency rows)
    {
        var n = rows.VertexCount;
        var (order, linked, taken) = (new int[n], new int[n], new bool[n]);
        for (var i = 0; i < n; i++)
        {
            var next = -1;
            for (var v = 0; v < n; v++)
            {
                if (!taken[v] && (next < 0 || (linked[v], rows.Degree(v)).CompareTo((linked[next], rows.Degree(next))) > 0)) next = v;
            }

            order[i] = next;
            taken[next] = true;
            foreach (var u in rows.Neighbours(next))
                linked[u]++;
        }

        return order;
    }
}
