namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>Weights by community that are filled and cleared over and over: only those touched are cleared. Not thread-safe.</summary>
internal sealed class CommunityWeights(int communities)
{
    private readonly double[] _weights = new double[communities];
    private readonly bool[] _isTouched = new bool[communities];
    private readonly int[] _touched = new int[communities];
    private int _count;

    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    public double this[int community] => _weights[community];

    public void Add(int community, double weight)
    {
        if (!_isTouched[community])
        {
            _isTouched[community] = true;
            _touched[_count++] = community;
        }

        _weights[community] += weight;
    }

    public void Clear()
    {
        for (var i = 0; i < _count; i++)
        {
            _weights[_touched[i]] = 0;
            _isTouched[_touched[i]] = false;
        }

        _count = 0;
    }
}
