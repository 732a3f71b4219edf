using System.Runtime.InteropServices;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>Rows by a key. Those of one key are chained in the order in which they came.</summary>
internal sealed class JoinTable(int[] slots)
{
    private readonly RowBuffer _rows = new(slots);
    private readonly Dictionary<Value, Chain> _chains = [];
    private readonly List<int> _next = [];

    public int Count => _rows.Count;

    public void Add(in Value key, Value[] row)
    {
        var number = _rows.Count;
        _rows.Add(row);
        _next.Add(-1);
        ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains, key, out var known);
        if (known) _next[chain.Last] = number;
        chain = new Chain(known ? chain.First : number, number);
    }

    /// <summary>The first row of the key, or -1.</summary>
    public int First(in Value key) => _chains.TryGetValue(key, out var chain) ? chain.First : -1;

    /// <summary>The next row of the same key, or -1.</summary>
    public int Next(int number) => _next[number];

    public void Restore(int number, Value[] row) => _rows.Restore(number, row);

    private readonly record struct Chain(int First, int Last);
}
