using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Expressions;

/// <summary>Puts a named path together from its first node and the relationships (or lists of them) along it.</summary>
internal sealed class PathOf(int start, int[] relationships) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var first = frame.Row[start];
        if (first.IsNull) return default;
        var nodes = new List<long> { first.AsEntityId() };
        var steps = new List<long>();
        foreach (var slot in relationships)
        {
            var value = frame.Row[slot];
            if (value.IsNull) return default;
            if (value.Kind == ValueKind.List)
                foreach (var relationship in value.AsList())
                    Step(frame, relationship.AsEntityId(), nodes, steps);
            else
                Step(frame, value.AsEntityId(), nodes, steps);
        }

        return Value.Of(new PathValue(nodes, steps));
    }

    private static void Step(Frame frame, long relationship, List<long> nodes, List<long> steps)
    {
        nodes.Add(frame.Changes.Relationship(relationship).Other(nodes[^1]));
        steps.Add(relationship);
    }
}
