using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Ranking;

/// <summary>
/// The equations x[v] = jump[v] + damping * (sum of x[u] * weight(u, v) / out-weight(u)). Kept is each vertex's rank per unit of
/// out-weight, which its successors read.
/// </summary>
internal sealed class PageRankSystem
{
    private readonly Adjacency _backward;
    private readonly double[] _jumps;
    private readonly double _damping;
    private readonly double[] _outWeight; // 1 for vertices without out-edges: nobody reads their share
    private readonly double[] _loop; // the part of its own rank that a vertex sends to itself
    private readonly double[] _share;

    public PageRankSystem(Adjacency forward, Adjacency backward, double[] jumps, double damping)
    {
        (_backward, _jumps, _damping) = (backward, jumps, damping);
        var n = forward.VertexCount;
        _outWeight = new double[n];
        _loop = new double[n];
        _share = new double[n];
        for (var v = 0; v < n; v++)
        {
            var strength = forward.Strength(v);
            _outWeight[v] = strength > 0 ? strength : 1;
            var loop = forward.Neighbours(v).BinarySearch(v);
            if (loop >= 0 && strength > 0) _loop[v] = forward.WeightAt(forward.Offsets[v] + loop) / strength;
            _share[v] = jumps[v] / _outWeight[v];
        }
    }

    /// <summary>Solves each vertex's equation once, in order, with the newest ranks of the others.</summary>
    /// <returns>How much the normalised ranks changed, as a sum of absolute differences.</returns>
    public double Sweep()
    {
        var (change, total) = (0.0, 0.0);
        var weights = _backward.Weights;
        for (var v = 0; v < _share.Length; v++)
        {
            var incoming = weights is null ? Incoming(v) : Incoming(v, weights);
            var old = _share[v] * _outWeight[v];
            var rank = (_jumps[v] + (_damping * (incoming - (old * _loop[v])))) / (1 - (_damping * _loop[v]));
            change += Math.Abs(rank - old);
            total += rank;
            _share[v] = rank / _outWeight[v];
        }

        return total > 0 ? change / total : 0;
    }

    public double[] Ranks()
    {
        var ranks = new double[_share.Length];
        for (var v = 0; v < ranks.Length; v++)
            ranks[v] = _share[v] * _outWeight[v];
        var total = ranks.Sum();
        for (var v = 0; v < ranks.Length; v++)
            ranks[v] /= total;
        return ranks;
    }

    private double Incoming(int v)
    {
        var (a, b) = (0.0, 0.0);
        var sources = _backward.Neighbours(v);
        var share = _share;
        var i = 0;
        for (; i + 1 < sources.Length; i += 2)
        {
            a += share[sources[i]];
            b += share[sources[i + 1]];
        }

        return i < sources.Length ? a + b + share[sources[i]] : a + b;
    }

    private double Incoming(int v, double[] weights)
    {
        var sum = 0.0;
        for (var e = _backward.Offsets[v]; e < _backward.Offsets[v + 1]; e++)
            sum += weights[e] * _share[_backward.Targets[e]];
        return sum;
    }
}
