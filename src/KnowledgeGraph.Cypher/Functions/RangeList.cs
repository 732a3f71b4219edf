using System.Collections;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>The list that <c>range()</c> gives: computed, not held, so that a million numbers cost nothing.</summary>
internal sealed class RangeList(long start, long step, int count) : IReadOnlyList<Value>
{
    public int Count { get; } = count;

    public Value this[int index] => index >= 0 && index < Count
        ? Value.Of(unchecked(start + index * step))
        : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<Value> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return Value.Of(unchecked(start + i * step));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
