using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Expressions;

/// <summary><c>EXISTS { … }</c> and pattern predicates: whether the nested plan has a row.</summary>
internal sealed class HasRows(Operator plan) : Evaluator, INested
{
    public Operator Plan { get; } = plan;

    public override Value Evaluate(Frame frame)
    {
        foreach (var _ in Plan.Rows(frame)) return Value.True;
        return Value.False;
    }
}

/// <summary><c>COUNT { … }</c></summary>
internal sealed class RowCount(Operator plan) : Evaluator, INested
{
    public Operator Plan { get; } = plan;

    public override Value Evaluate(Frame frame)
    {
        long count = 0;
        foreach (var _ in Plan.Rows(frame))
        {
            frame.Budget.Step();
            count++;
        }

        return Value.Of(count);
    }
}

/// <summary><c>COLLECT { … }</c> and pattern comprehensions: one value of each row. Unlike the aggregate, nulls are kept.</summary>
internal sealed class RowList(Operator plan, Evaluator item) : Evaluator, INested
{
    public Operator Plan { get; } = plan;

    public override Value Evaluate(Frame frame)
    {
        var list = new List<Value>();
        foreach (var _ in Plan.Rows(frame))
        {
            frame.Budget.Step();
            list.Add(item.Evaluate(frame));
            frame.CheckHeld(list.Count);
        }

        return Value.Of(list);
    }
}

/// <summary><c>shortestPath(…)</c> as an expression: the value of the first row, or null.</summary>
internal sealed class FirstRow(Operator plan, Evaluator item) : Evaluator, INested
{
    public Operator Plan { get; } = plan;

    public override Value Evaluate(Frame frame)
    {
        foreach (var _ in Plan.Rows(frame)) return item.Evaluate(frame);
        return default;
    }
}

/// <summary>An expression that runs a plan of its own.</summary>
internal interface INested
{
    Operator Plan { get; }
}
