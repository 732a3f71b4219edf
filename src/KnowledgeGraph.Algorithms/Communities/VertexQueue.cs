namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>A queue that holds each vertex at most once, in a ring. Begins with all, shuffled.</summary>
internal sealed class VertexQueue
{
    private readonly int[] _ring;
    private readonly bool[] _isIn;
    private int _head;
    private int _count;

    public VertexQueue(int vertices, Random random)
    {
        _ring = [.. Enumerable.Range(0, vertices)];
        random.Shuffle(_ring);
        _isIn = new bool[vertices];
        Array.Fill(_isIn, true);
        _count = vertices;
    }

    public bool TryTake(out int vertex)
    {
        vertex = -1;
        if (_count == 0) return false;
        vertex = _ring[_head];
        _head = _head + 1 == _ring.Length ? 0 : _head + 1;
        _count--;
        _isIn[vertex] = false;
        return true;
    }

    public void Add(int vertex)
    {
        if (_isIn[vertex]) return;
        _isIn[vertex] = true;
        var tail = _head + _count;
        _ring[tail >= _ring.Length ? tail - _ring.Length : tail] = vertex;
        _count++;
    }
}
