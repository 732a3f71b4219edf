using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Betweenness;

/// <summary>
/// Brandes' accumulation from eight sources at once, one in each lane of a vector (the idea of MS-BFS, Then et al. 2014): the searches go
/// level by level together, and an edge is read once for all lanes that come through it. Going back, a vertex adds what its successors,
/// the neighbours one level further, pass on. Not thread-safe.
/// </summary>
internal sealed unsafe class BatchedPaths : IDisposable
{
    public const int Lanes = 8;

    private static readonly Vector512<double>[] Masks = [.. Enumerable.Range(0, 1 << Lanes).Select(Mask)];

    private readonly Adjacency _rows;
    private readonly Vector512<double>* _paths; // how many shortest paths reach a vertex, by lane
    private readonly Vector512<double>* _passedOn; // (1 + dependency) / paths
    private readonly byte[] _seen; // lanes that have reached a vertex
    private readonly byte[] _arriving; // lanes that reach it in the level that is being filled; on the way back those of the level below
    private readonly int[] _queue; // a vertex stands in the queue once for each level at which lanes reach it
    private readonly byte[] _queueLanes;
    private readonly List<int> _levels = []; // where each level starts in the queue

    public BatchedPaths(Adjacency rows)
    {
        _rows = rows;
        var n = rows.VertexCount;
        var bytes = (nuint)Math.Max(1, n) * (nuint)sizeof(Vector512<double>);
        _paths = (Vector512<double>*)NativeMemory.AlignedAlloc(bytes, 64);
        _passedOn = (Vector512<double>*)NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(_passedOn, bytes);
        _seen = new byte[n];
        _arriving = new byte[n];
        _queue = new int[n * Lanes];
        _queueLanes = new byte[n * Lanes];
    }

    /// <summary>Adds the sources' dependencies on every other vertex.</summary>
    /// <param name="sources">At most <see cref="Lanes"/> different vertices.</param>
    public void Add(ReadOnlySpan<int> sources, double[] dependencies)
    {
        var queued = Search(sources);
        fixed (Vector512<double>* masks = Masks)
        {
            for (var level = _levels.Count - 2; level > 0; level--)
            {
                Accumulate(_levels[level], _levels[level + 1], masks, dependencies);
                ShowLevel(level, queued);
            }
        }

        for (var i = 0; i < queued; i++)
        {
            _seen[_queue[i]] = 0;
            _arriving[_queue[i]] = 0;
        }
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_paths);
        NativeMemory.AlignedFree(_passedOn);
    }

    private int Search(ReadOnlySpan<int> sources)
    {
        _levels.Clear();
        var tail = 0;
        for (var lane = 0; lane < sources.Length; lane++)
        {
            var source = sources[lane];
            _paths[source] = Vector512<double>.Zero.WithElement(lane, 1);
            _seen[source] = (byte)(1 << lane);
            _queueLanes[tail] = (byte)(1 << lane);
            _queue[tail++] = source;
        }

        var from = 0;
        fixed (Vector512<double>* masks = Masks)
        {
            while (from < tail)
            {
                _levels.Add(from);
                var to = tail;
                tail = Expand(from, to, masks);
                for (var i = to; i < tail; i++)
                {
                    var u = _queue[i];
                    _queueLanes[i] = _arriving[u];
                    _seen[u] |= _arriving[u];
                    _arriving[u] = 0;
                }

                from = to;
            }
        }

        _levels.Add(tail);
        return tail;
    }

    private int Expand(int from, int to, Vector512<double>* masks)
    {
        var tail = to;
        fixed (int* offsets = _rows.Offsets, targets = _rows.Targets, queue = _queue)
        fixed (byte* seen = _seen, arriving = _arriving)
        {
            for (var i = from; i < to; i++)
            {
                var v = queue[i];
                uint lanes = _queueLanes[i];
                var paths = _paths[v];
                for (int e = offsets[v], end = offsets[v + 1]; e < end; e++)
                {
                    var u = targets[e];
                    var fresh = lanes & ~(uint)seen[u];
                    if (fresh == 0) continue;
                    var more = paths & masks[fresh];
                    if (arriving[u] == 0) queue[tail++] = u;
                    _paths[u] = (seen[u] | arriving[u]) == 0 ? more : _paths[u] + more;
                    arriving[u] |= (byte)fresh;
                }
            }
        }

        return tail;
    }

    private void Accumulate(int from, int to, Vector512<double>* masks, double[] dependencies)
    {
        var one = Vector512.Create(1.0);
        fixed (int* offsets = _rows.Offsets, targets = _rows.Targets)
        fixed (byte* below = _arriving)
        {
            for (var i = from; i < to; i++)
            {
                var v = _queue[i];
                uint lanes = _queueLanes[i];
                var sum = Vector512<double>.Zero;
                for (int e = offsets[v], end = offsets[v + 1]; e < end; e++)
                {
                    var shared = lanes & below[targets[e]];
                    if (shared != 0) sum += _passedOn[targets[e]] & masks[shared];
                }

                var paths = _paths[v];
                var dependency = paths * sum;
                _passedOn[v] = Vector512.ConditionalSelect(masks[lanes], (one + dependency) / paths, _passedOn[v]);
                dependencies[v] += Vector512.Sum(dependency & masks[lanes]);
            }
        }
    }

    /// <summary>Makes <c>_arriving</c> tell the lanes of this level instead of those of the level below.</summary>
    private void ShowLevel(int level, int queued)
    {
        var (from, to, end) = (_levels[level], _levels[level + 1], level + 2 < _levels.Count ? _levels[level + 2] : queued);
        for (var i = to; i < end; i++)
            _arriving[_queue[i]] = 0;
        for (var i = from; i < to; i++)
            _arriving[_queue[i]] = _queueLanes[i];
    }

    private static Vector512<double> Mask(int lanes)
    {
        var bits = Vector512<ulong>.Zero;
        for (var lane = 0; lane < Lanes; lane++)
        {
            if ((lanes >> lane & 1) != 0) bits = bits.WithElement(lane, ulong.MaxValue);
        }

        return bits.AsDouble();
    }
}
