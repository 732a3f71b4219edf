using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Closeness;

/// <summary>
/// Breadth-first searches from 512 vertices at once, one in each bit (MS-BFS, Then et al. 2014), against the direction that is measured:
/// how many of the 512 a vertex reaches in d steps is a count of bits. Sums are whole numbers, so that the order of additions cannot
/// matter. Not thread-safe.
/// </summary>
internal sealed unsafe class ParallelDistances : IDisposable
{
    public const int Batch = 512;

    private readonly Adjacency _against;
    private readonly int _fraction;
    private readonly nuint _bytes;
    private readonly Vector512<ulong>* _seen;
    private readonly Vector512<ulong>* _frontier;
    private readonly Vector512<ulong>* _next;
    private readonly bool[] _isFrontier;
    private readonly bool[] _isNext;

    /// <param name="against">The rows of predecessors.</param>
    public ParallelDistances(Adjacency against)
    {
        _against = against;
        var n = against.VertexCount;
        _fraction = FractionBits(n);
        _bytes = (nuint)Math.Max(1, n) * (nuint)sizeof(Vector512<ulong>);
        _seen = (Vector512<ulong>*)NativeMemory.AlignedAlloc(_bytes, 64);
        _frontier = (Vector512<ulong>*)NativeMemory.AlignedAlloc(_bytes, 64);
        _next = (Vector512<ulong>*)NativeMemory.AlignedAlloc(_bytes, 64);
        (_isFrontier, _isNext) = (new bool[n], new bool[n]);
        Totals = new DistanceTotals(n);
    }

    public DistanceTotals Totals { get; }

    /// <summary>The bits behind the point of <see cref="DistanceTotals.Inverse"/>: as many as leave room for n vertices at distance
    /// 1.</summary>
    public static int FractionBits(int n) => 62 - BitOperations.Log2((uint)Math.Max(1, n));

    /// <summary>Adds the distances to the vertices numbered from <paramref name="first"/> on, as many as a batch has.</summary>
    public void Add(int first)
    {
        NativeMemory.Clear(_seen, _bytes);
        NativeMemory.Clear(_next, _bytes);
        Array.Clear(_isFrontier);
        Array.Clear(_isNext);
        for (var bit = 0; bit < Batch && first + bit < _against.VertexCount; bit++)
        {
            var source = Vector512<ulong>.Zero.WithElement(bit / 64, 1UL << (bit % 64));
            (_seen[first + bit], _frontier[first + bit], _isFrontier[first + bit]) = (source, source, true);
        }

        for (var distance = 1; Spread() && Settle(distance); distance++)
        {
        }
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_seen);
        NativeMemory.AlignedFree(_frontier);
        NativeMemory.AlignedFree(_next);
    }

    private bool Spread()
    {
        var any = false;
        fixed (int* offsets = _against.Offsets, targets = _against.Targets)
        fixed (bool* isNext = _isNext)
        {
            for (var v = 0; v < _isFrontier.Length; v++)
            {
                if (!_isFrontier[v]) continue;
                var bits = _frontier[v];
                for (int e = offsets[v], end = offsets[v + 1]; e < end; e++)
                {
                    _next[targets[e]] |= bits;
                    isNext[targets[e]] = true;
                }

                any = true;
            }
        }

        return any;
    }

    private bool Settle(int distance)
    {
        var any = false;
        var inverse = (ulong)Math.Round(Math.ScaleB(1.0 / distance, _fraction));
        for (var u = 0; u < _isNext.Length; u++)
        {
            _isFrontier[u] = false;
            if (!_isNext[u]) continue;
            _isNext[u] = false;
            var fresh = Vector512.AndNot(_next[u], _seen[u]);
            _next[u] = Vector512<ulong>.Zero;
            if (fresh == Vector512<ulong>.Zero) continue;
            _isFrontier[u] = any = true;
            _frontier[u] = fresh;
            _seen[u] |= fresh;
            var count = 0;
            for (var word = 0; word < Vector512<ulong>.Count; word++)
                count += BitOperations.PopCount(fresh.GetElement(word));
            Totals.Add(u, count, distance, inverse);
        }

        return any;
    }
}
