using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>One row: the start of every plan, and in a nested plan the row of the plan around it.</summary>
internal sealed class Argument : Operator
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        yield return frame.Row;
    }
}

internal sealed class Filter(Operator input, Evaluator predicate, string text) : Operator(input)
{
    public override string Description => $"Filter {text}";

    public Evaluator Predicate => predicate;

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
            if (predicate.IsTrue(frame))
                yield return row;
    }
}

/// <summary>Fills slots with the values of expressions.</summary>
internal sealed class Project(Operator input, IReadOnlyList<(int Slot, Evaluator Value)> items, string text) : Operator(input)
{
    public override string Description => $"Project {text}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            Fill(frame);
            yield return row;
        }
    }

    public void Fill(Frame frame)
    {
        foreach (var (slot, value) in items) frame.Row[slot] = value.Evaluate(frame);
    }
}

internal sealed class Unwind(Operator input, Evaluator list, int slot, string text) : Operator(input)
{
    public override string Description => $"Unwind {text}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            var value = list.Evaluate(frame);
            if (value.IsNull) continue;
            if (value.Kind != ValueKind.List)
            {
                row[slot] = value;
                yield return row;
                continue;
            }

            var elements = value.AsList();
            for (var i = 0; i < elements.Count; i++)
            {
                frame.Budget.Step();
                row[slot] = elements[i];
                yield return row;
            }
        }
    }
}

/// <summary>For each row of the first input, the rows of the second; with <c>OPTIONAL</c> one row with nulls where it has none.</summary>
internal sealed class Apply(Operator input, Operator inner, int[]? optional) : Operator(input, inner)
{
    public override string Description => optional is null ? "Apply" : "OptionalApply";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            var any = false;
            foreach (var _ in Inputs[1].Rows(frame))
            {
                any = true;
                yield return row;
            }

            if (any || optional is null) continue;
            foreach (var slot in optional) row[slot] = default;
            yield return row;
        }
    }
}

/// <summary>CALL { … } without RETURN, and FOREACH: the nested plan runs to its end for each row and adds nothing to it.</summary>
internal sealed class RunForEachRow(Operator input, Operator inner, string name) : Operator(input, inner)
{
    public override string Description => name;

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            foreach (var _ in Inputs[1].Rows(frame)) frame.Budget.Step();
            yield return row;
        }
    }
}

/// <summary>All rows of the first input, then all of the second; both fill the same slots.</summary>
internal sealed class Union(Operator left, Operator right) : Operator(left, right)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Inputs[0].Rows(frame)) yield return row;
        foreach (var row in Inputs[1].Rows(frame)) yield return row;
    }
}
