using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>Finds what belongs to a key, by equivalence. A key of one part, the usual one, is compared without the array around it.</summary>
internal sealed class GroupTable<T>(int parts)
    where T : class
{
    private readonly Dictionary<Value, T> _single = [];
    private readonly Dictionary<Value[], T> _several = new(RowKeyComparer.Instance);

    public T? Find(Value[] key) => parts == 1 ? _single.GetValueOrDefault(key[0]) : _several.GetValueOrDefault(key);

    /// <param name="key">Taken over, not copied.</param>
    public void Add(Value[] key, T group)
    {
        if (parts == 1) _single.Add(key[0], group);
        else _several.Add(key, group);
    }
}
