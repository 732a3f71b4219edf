using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Algorithms.Compact;

/// <summary>One value a vertex: a dictionary over an array in the graph's order of vertices, so that a result costs no more than its
/// values. Immutable, thread-safe.</summary>
public sealed class VertexValues<TVertex, TValue> : IReadOnlyDictionary<TVertex, TValue>
    where TVertex : notnull
{
    private readonly CompactGraph<TVertex> _graph;
    private readonly TValue[] _values;

    internal VertexValues(CompactGraph<TVertex> graph, TValue[] values)
    {
        _graph = graph;
        _values = values;
    }

    /// <summary>The values by vertex number.</summary>
    public ReadOnlySpan<TValue> ByNumber => _values;

    public int Count => _values.Length;

    public IEnumerable<TVertex> Keys => _graph.Vertices;

    public IEnumerable<TValue> Values => _values;

    /// <exception cref="KeyNotFoundException">The vertex is none of the graph's.</exception>
    public TValue this[TVertex key]
        => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"'{key}' is no vertex of the graph.");

    public bool ContainsKey(TVertex key) => _graph.NumberOf(key) >= 0;

    public bool TryGetValue(TVertex key, [MaybeNullWhen(false)] out TValue value)
    {
        var number = _graph.NumberOf(key);
        value = number >= 0 ? _values[number] : default;
        return number >= 0;
    }

    public IEnumerator<KeyValuePair<TVertex, TValue>> GetEnumerator()
    {
        for (var v = 0; v < _values.Length; v++)
            yield return new KeyValuePair<TVertex, TValue>(_graph.Vertices[v], _values[v]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
