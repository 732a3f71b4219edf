using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>As <see cref="Expand"/> followed by label tests, but one row with the number of relationships in place of a row for each; none where there are none.</summary>
internal sealed class ExpandCount(Operator input, RelationshipSlots slots, Hop hop, int count) : Operator(input)
{
    public override string Description => $"ExpandCount {hop}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        if (hop.Resolve(frame) is not { } step) yield break;
        foreach (var row in Input.Rows(frame))
        {
            frame.Budget.Step();
            if (row[slots.From].Kind != ValueKind.Node) continue;
            var found = slots.Others.Length == 0 ? step.Count(frame, row[slots.From].AsEntityId()) : step.CountFree(frame, row, slots);
            if (found == 0) continue;
            row[count] = Value.Of(found);
            yield return row;
        }
    }
}
