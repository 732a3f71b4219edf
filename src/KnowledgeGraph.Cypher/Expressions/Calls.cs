using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Expressions;

internal sealed class UnaryCall(Func<Value, Value> function, Evaluator operand, SourcePosition position) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        try
        {
            return function(value);
        }
        catch (CypherException error) when (error.Position is null)
        {
            throw Located.Add(error, position);
        }
    }
}

internal sealed class BinaryCall(Func<Value, Value, Value> function, Evaluator left, Evaluator right, SourcePosition position) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        try
        {
            return function(first, second);
        }
        catch (CypherException error) when (error.Position is null)
        {
            throw Located.Add(error, position);
        }
    }
}

/// <summary>AND and OR: the right side is not looked at where the left one decides.</summary>
internal sealed class Junction(bool decisive, Evaluator left, Evaluator right) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var first = ThreeValued.Truth(left.Evaluate(frame));
        if (first == decisive) return Value.Of(decisive);
        var second = ThreeValued.Truth(right.Evaluate(frame));
        if (second == decisive) return Value.Of(decisive);
        return first is null || second is null ? default : Value.Of(!decisive);
    }
}

internal sealed class NullTest(Evaluator operand, bool isNull) : Evaluator
{
    public override Value Evaluate(Frame frame) => Value.Of(operand.Evaluate(frame).IsNull == isNull);
}

internal sealed class FunctionInvocation(ScalarFunction function, Evaluator[] arguments, SourcePosition position) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(frame);
        }

        try
        {
            return function(frame.Functions, values);
        }
        catch (CypherException error) when (error.Position is null)
        {
            throw Located.Add(error, position);
        }
    }
}

/// <summary>coalesce: what comes after the first value that is not null is not evaluated.</summary>
internal sealed class FirstNotNull(Evaluator[] arguments) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        foreach (var argument in arguments)
        {
            var value = argument.Evaluate(frame);
            if (!value.IsNull) return value;
        }

        return default;
    }
}

/// <param name="subject">What each WHEN is compared with; with a slot for it where the WHENs are predicates that read it from there.</param>
internal sealed class CaseOf((Evaluator? Value, int? Slot) subject, (Evaluator When, Evaluator Then)[] alternatives, Evaluator? otherwise) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var value = subject.Value?.Evaluate(frame) ?? default;
        if (subject.Slot is { } slot) frame.Row[slot] = value;
        foreach (var (when, then) in alternatives)
        {
            if (subject.Value is null || subject.Slot is not null ? when.IsTrue(frame) : Comparison.AreEqual(value, when.Evaluate(frame)) == true)
                return then.Evaluate(frame);
        }

        return otherwise?.Evaluate(frame) ?? default;
    }
}

/// <summary>a &lt; b &lt;= c, each operand evaluated once.</summary>
internal sealed class Chain(Evaluator[] operands, Func<Value, Value, Value>[] comparisons) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var result = Value.True;
        var left = operands[0].Evaluate(frame);
        for (var i = 0; i < comparisons.Length; i++)
        {
            var right = operands[i + 1].Evaluate(frame);
            result = ThreeValued.And(result, comparisons[i](left, right));
            if (result.Kind == ValueKind.Boolean && !result.AsBoolean()) return result;
            left = right;
        }

        return result;
    }
}
