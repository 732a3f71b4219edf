using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Expressions;

/// <summary><c>[x IN list WHERE predicate | projection]</c></summary>
internal sealed class Comprehension(int slot, Evaluator list, Evaluator? predicate, Evaluator? projection) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var value = list.Evaluate(frame);
        if (value.IsNull) return default;
        var result = new List<Value>();
        foreach (var element in ListValue.Of(value))
        {
            frame.Budget.Step();
            frame.Row[slot] = element;
            if (predicate is null || predicate.IsTrue(frame)) result.Add(projection is null ? element : projection.Evaluate(frame));
        }

        return Value.Of(result);
    }
}

/// <summary><c>all|any|none|single(x IN list WHERE predicate)</c> with unknown for what cannot be decided.</summary>
internal sealed class Quantified(Quantifier quantifier, int slot, Evaluator list, Evaluator? predicate) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var value = list.Evaluate(frame);
        if (value.IsNull) return default;
        var (yes, no, unknown) = (0, 0, 0);
        foreach (var element in ListValue.Of(value))
        {
            frame.Budget.Step();
            frame.Row[slot] = element;
            switch (predicate is null ? true : ThreeValued.Truth(predicate.Evaluate(frame)))
            {
                case true: yes++; break;
                case false: no++; break;
                default: unknown++; break;
            }

            switch (quantifier)
            {
                case Quantifier.All when no > 0: return Value.False;
                case Quantifier.Any when yes > 0: return Value.True;
                case Quantifier.None when yes > 0: return Value.False;
                case Quantifier.Single when yes > 1: return Value.False;
            }
        }

        if (unknown > 0) return default;
        return quantifier switch
        {
            Quantifier.Any => Value.False,
            Quantifier.Single => Value.Of(yes == 1),
            _ => Value.True,
        };
    }
}

/// <summary><c>reduce(accumulator = initial, x IN list | step)</c></summary>
internal sealed class Fold(int accumulator, Evaluator initial, int slot, Evaluator list, Evaluator step) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var value = list.Evaluate(frame);
        var result = initial.Evaluate(frame);
        if (value.IsNull) return default;
        foreach (var element in ListValue.Of(value))
        {
            frame.Budget.Step();
            frame.Row[accumulator] = result;
            frame.Row[slot] = element;
            result = step.Evaluate(frame);
        }

        return result;
    }
}

internal static class ListValue
{
    public static IReadOnlyList<Value> Of(in Value value) => value.Kind == ValueKind.List
        ? value.AsList()
        : throw CypherException.Runtime(CypherErrorType.TypeError, CypherErrorDetail.InvalidArgumentType,
            $"Expected a list, but got {ValueTypes.Describe(value)}.");
}
