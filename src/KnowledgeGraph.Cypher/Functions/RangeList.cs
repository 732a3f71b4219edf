using System.Collections;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>The list that <c>range()</c> gives: computed, not held, so that a million numbers cost nothing. Long loops over it take their steps from the query's budget.</summary>
internal sealed class RangeList(long start, long step, int count) : IReadOnlyList<Value>
{
    public int Count { get; } = count;

    public Value this[int index]
    {
        get
        {
            if (index < 0 || index >= Count) throw new ArgumentOutOfRangeException(nameof(index));
            QueryBudget.StepCurrent();
            return Value.Of(unchecked(start + index * step));
        }
    }

    public IEnumerator<Value> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            QueryBudget.StepCurrent();
            yield return Value.Of(unchecked(start + i * step));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
