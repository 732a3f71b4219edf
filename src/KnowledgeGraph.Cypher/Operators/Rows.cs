using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>Reads all rows before it gives the first, so that what is written after cannot change what is read before, and the other way round.</summary>
internal sealed class Eager(Operator input, int[] slots) : Operator(input)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        var buffer = new RowBuffer(slots);
        foreach (var row in Input.Rows(frame))
        {
            buffer.Add(row);
            frame.CheckHeld(buffer.Count);
        }

        for (var i = 0; i < buffer.Count; i++)
        {
            buffer.Restore(i, frame.Row);
            yield return frame.Row;
        }
    }
}

internal sealed class Distinct(Operator input, int[] slots) : Operator(input)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        var seen = new HashSet<Value[]>(RowKeyComparer.Instance);
        var probe = new Value[slots.Length];
        foreach (var row in Input.Rows(frame))
        {
            for (var i = 0; i < slots.Length; i++) probe[i] = row[slots[i]];
            if (seen.Contains(probe)) continue;
            seen.Add([.. probe]);
            frame.CheckHeld(seen.Count);
            yield return row;
        }
    }
}

internal sealed class Skip(Operator input, Evaluator count, SourcePosition position) : Operator(input)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        var left = RowLimit.Read(frame, count, "SKIP", position);
        foreach (var row in Input.Rows(frame))
        {
            if (left > 0)
                left--;
            else
                yield return row;
        }
    }
}

/// <param name="exhaust">True where the input writes: it must run to its end although its rows are not wanted.</param>
internal sealed class Limit(Operator input, Evaluator count, bool exhaust, SourcePosition position) : Operator(input)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        var left = RowLimit.Read(frame, count, "LIMIT", position);
        if (left == 0 && !exhaust) yield break;
        foreach (var row in Input.Rows(frame))
        {
            if (left > 0) yield return row;
            if (--left <= 0 && !exhaust) yield break;
        }
    }
}

/// <summary>The number after SKIP or LIMIT.</summary>
internal static class RowLimit
{
    public static long Read(Frame frame, Evaluator count, string clause, SourcePosition position)
    {
        var value = count.Evaluate(frame);
        if (value.Kind != ValueKind.Integer)
            throw CypherException.Runtime(CypherErrorType.SyntaxError, CypherErrorDetail.InvalidArgumentType,
                $"{clause} takes a non-negative integer, not {ValueTypes.Describe(value)}.", position);
        return value.AsInteger() >= 0
            ? value.AsInteger()
            : throw CypherException.Runtime(CypherErrorType.SyntaxError, CypherErrorDetail.NegativeIntegerArgument,
                $"{clause} takes a non-negative integer, not {value.AsInteger()}.", position);
    }
}
