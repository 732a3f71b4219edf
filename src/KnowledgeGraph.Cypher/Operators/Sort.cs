using System.Runtime.ExceptionServices;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

internal sealed record SortKey(Evaluator Value, bool Descending);

/// <summary>ORDER BY, stable. Where a limit follows, only that many rows are held.</summary>
/// <param name="slots">The slots that are needed after the sort.</param>
/// <param name="top">How many rows are wanted (LIMIT and SKIP together); null means all.</param>
internal sealed class Sort(Operator input, IReadOnlyList<SortKey> keys, int[] slots, (Evaluator Limit, Evaluator? Skip)? top, SourcePosition position) : Operator(input)
{
    public override string Description => top is null ? "Sort" : "Top";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        var wanted = Wanted(frame);
        var sorted = wanted < 100_000 ? First(frame, (int)wanted) : All(frame);
        foreach (var kept in sorted)
        {
            for (var i = 0; i < slots.Length; i++) frame.Row[slots[i]] = kept.Values[keys.Count + i];
            yield return frame.Row;
        }
    }

    private long Wanted(Frame frame)
    {
        if (top is not { } limits) return long.MaxValue;
        var limit = RowLimit.Read(frame, limits.Limit, "LIMIT", position);
        var skip = limits.Skip is null ? 0 : RowLimit.Read(frame, limits.Skip, "SKIP", position);
        return limit > long.MaxValue - skip ? long.MaxValue : limit + skip;
    }

    private Kept[] All(Frame frame)
    {
        var rows = new List<Kept>();
        foreach (var row in Input.Rows(frame))
        {
            rows.Add(new Kept(Keep(frame, row), rows.Count));
            frame.CheckHeld(rows.Count);
        }

        Kept[] sorted = [.. rows];
        Arrange(frame, sorted);
        return sorted;
    }

    /// <summary>Sorting takes steps too; what ends it early comes out wrapped.</summary>
    private void Arrange(Frame frame, Kept[] rows)
    {
        try
        {
            Array.Sort(rows, (x, y) =>
            {
                frame.Budget.Step();
                return Compare(x, y);
            });
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is { } ended)
        {
            ExceptionDispatchInfo.Throw(ended);
        }
    }

    /// <summary>A heap with the worst of the best rows on top.</summary>
    private Kept[] First(Frame frame, int wanted)
    {
        var best = new PriorityQueue<Kept, Kept>(Comparer<Kept>.Create((x, y) => Compare(y, x)));
        var order = 0;
        foreach (var row in Input.Rows(frame))
        {
            if (wanted == 0 || (best.Count == wanted && !Beats(frame, best.Peek().Values))) continue;
            var candidate = new Kept(Keep(frame, row), order++);
            if (best.Count < wanted) best.Enqueue(candidate, candidate);
            else best.DequeueEnqueue(candidate, candidate);
        }

        var sorted = best.UnorderedItems.Select(item => item.Element).ToArray();
        Arrange(frame, sorted);
        return sorted;
    }

    /// <summary>Whether the row at hand comes before one that came earlier. Nearly all rows are refused by their first key, and no other is read.</summary>
    private bool Beats(Frame frame, Value[] kept)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var order = ValueOrder.Compare(keys[i].Value.Evaluate(frame), kept[i]);
            if (order != 0) return keys[i].Descending ? order > 0 : order < 0;
        }

        return false;
    }

    private Value[] Keep(Frame frame, Value[] row)
    {
        var values = new Value[keys.Count + slots.Length];
        for (var i = 0; i < keys.Count; i++) values[i] = keys[i].Value.Evaluate(frame);
        for (var i = 0; i < slots.Length; i++) values[keys.Count + i] = row[slots[i]];
        return values;
    }

    private int Compare(Kept x, Kept y)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var order = ValueOrder.Compare(x.Values[i], y.Values[i]);
            if (order != 0) return keys[i].Descending ? -order : order;
        }

        return x.Order.CompareTo(y.Order);
    }

    private readonly record struct Kept(Value[] Values, int Order);
}
