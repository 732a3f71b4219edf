using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>A predicate that every relationship (or every node) of a path must meet, tested while the path is walked and not after.</summary>
/// <param name="Slot">Where the predicate reads the relationship or node from.</param>
/// <param name="Expected">True for <c>all(…)</c>, false for <c>none(…)</c>.</param>
internal sealed record StepFilter(int Slot, Evaluator Predicate, bool OnNode, bool Expected)
{
    public static bool Allow(IReadOnlyList<StepFilter> filters, Frame frame, in RelationshipRecord relationship, long node)
    {
        foreach (var filter in filters)
        {
            frame.Row[filter.Slot] = filter.OnNode ? Value.Node(node) : Value.Relationship(relationship.Id);
            if (ThreeValued.Truth(filter.Predicate.Evaluate(frame)) != filter.Expected) return false;
        }

        return true;
    }

    public static bool AllowStart(IReadOnlyList<StepFilter> filters, Frame frame, long node)
    {
        foreach (var filter in filters)
        {
            if (!filter.OnNode) continue;
            frame.Row[filter.Slot] = Value.Node(node);
            if (ThreeValued.Truth(filter.Predicate.Evaluate(frame)) != filter.Expected) return false;
        }

        return true;
    }
}
