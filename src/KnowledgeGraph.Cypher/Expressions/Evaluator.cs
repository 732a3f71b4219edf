using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Expressions;

/// <summary>A compiled expression. Immutable and shared by all runs.</summary>
internal abstract class Evaluator
{
    public abstract Value Evaluate(Frame frame);

    /// <summary>Whether a predicate holds: null is no.</summary>
    public bool IsTrue(Frame frame)
    {
        var value = Evaluate(frame);
        return value.Kind == ValueKind.Boolean && value.AsBoolean();
    }
}
