using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Expressions;

/// <summary>A label expression, tested on the labels of a node or the type of a relationship.</summary>
internal abstract class LabelTest
{
    public abstract bool Holds(Frame frame, ReadOnlySpan<int> tokens);

    public virtual bool HoldsFor(Frame frame, long node) => Holds(frame, frame.Graph.Labels(node));
}

internal sealed class HasName(int name) : LabelTest
{
    public int Name => name;

    public override bool Holds(Frame frame, ReadOnlySpan<int> tokens)
    {
        var token = frame.Token(name);
        return token >= 0 && tokens.Contains(token);
    }

    /// <summary>One label, the usual test, needs no other label of the node.</summary>
    public override bool HoldsFor(Frame frame, long node)
    {
        var token = frame.Token(name);
        return token >= 0 && frame.Graph.HasLabel(node, token);
    }
}

internal sealed class HasBoth(LabelTest left, LabelTest right) : LabelTest
{
    public override bool Holds(Frame frame, ReadOnlySpan<int> tokens) => left.Holds(frame, tokens) && right.Holds(frame, tokens);
}

internal sealed class HasEither(LabelTest left, LabelTest right) : LabelTest
{
    public override bool Holds(Frame frame, ReadOnlySpan<int> tokens) => left.Holds(frame, tokens) || right.Holds(frame, tokens);

    public override bool HoldsFor(Frame frame, long node) => left.HoldsFor(frame, node) || right.HoldsFor(frame, node);
}

internal sealed class HasNot(LabelTest operand) : LabelTest
{
    public override bool Holds(Frame frame, ReadOnlySpan<int> tokens) => !operand.Holds(frame, tokens);
}

internal sealed class HasAny : LabelTest
{
    public override bool Holds(Frame frame, ReadOnlySpan<int> tokens) => !tokens.IsEmpty;
}

/// <summary>Labels or types that the query computes: all of them, or any.</summary>
internal sealed class HasDynamic(DynamicNames names, bool any) : LabelTest
{
    public override bool Holds(Frame frame, ReadOnlySpan<int> tokens)
    {
        // Evaluating the names may read the graph, which may reuse the memory behind the span.
        var present = tokens.ToArray();
        foreach (var name in names.Evaluate(frame))
        {
            var token = frame.Graph.FindToken(names.Kind, name);
            var has = token >= 0 && present.Contains(token);
            if (has == any) return any;
        }

        return !any;
    }
}

/// <summary><c>subject:A|B</c> as a predicate. Null for null.</summary>
internal sealed class LabelCheck(Evaluator subject, LabelTest labels, LabelTest types) : Evaluator
{
    public Evaluator Subject => subject;

    /// <summary>The test of a node.</summary>
    public LabelTest Labels => labels;

    public override Value Evaluate(Frame frame)
    {
        var value = subject.Evaluate(frame);
        switch (value.Kind)
        {
            case ValueKind.Null:
                return default;
            case ValueKind.Node:
                frame.Changes.CheckReadable(value);
                return Value.Of(labels.HoldsFor(frame, value.AsEntityId()));
            case ValueKind.Relationship:
                ReadOnlySpan<int> type = [frame.Changes.Relationship(value.AsEntityId()).Type];
                return Value.Of(types.Holds(frame, type));
            default:
                throw CypherException.Runtime(CypherErrorType.TypeError, CypherErrorDetail.InvalidArgumentType,
                    $"Only nodes and relationships have labels or types, not {ValueTypes.Describe(value)}.");
        }
    }
}
