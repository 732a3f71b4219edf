using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>All walks of a quantified path pattern from a known node, depth first; no relationship twice in one walk.</summary>
/// <param name="into">The far end is known: only walks that end there count.</param>
internal sealed class RepeatedExpand(Operator input, RelationshipSlots slots, RepeatedPlan plan, VariableLength length, bool into) : Operator(input, plan.Plan)
{
    public override string Description => $"RepeatedExpand{(into ? "Into" : "")} {length.Minimum}..{length.Maximum}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            if (row[slots.From].Kind != ValueKind.Node || (into && row[slots.To].Kind != ValueKind.Node)) continue;
            var target = into ? row[slots.To] : default;
            var repetition = new Repetition(frame, plan);
            foreach (var (walk, end) in Walks(frame, repetition, row[slots.From].AsEntityId()))
            {
                if (into && target.AsEntityId() != end) continue;
                row[slots.To] = Value.Node(end);
                repetition.Fill(walk, slots);
                yield return row;
            }
        }
    }

    private IEnumerable<(List<Repeat> Walk, long End)> Walks(Frame frame, Repetition repetition, long from)
    {
        var walk = new List<Repeat>();
        var taken = new HashSet<long>();
        var maximum = Math.Min(length.Maximum ?? int.MaxValue, frame.MaxPathLength);
        if ((length.Minimum ?? 1) == 0) yield return (walk, from);
        var open = new Stack<(List<Repeat> Choices, int Next)>();
        open.Push((repetition.From(from), 0));
        while (open.TryPop(out var top))
        {
            frame.Budget.Step();
            if (top.Next >= top.Choices.Count)
            {
                if (walk.Count > 0) Leave(walk, taken);
                continue;
            }

            open.Push((top.Choices, top.Next + 1));
            var repeat = top.Choices[top.Next];
            if (repeat.Relationships.Any(id => taken.Contains(id) || slots.IsTaken(frame.Row, id))) continue;
            walk.Add(repeat);
            taken.UnionWith(repeat.Relationships);
            if (walk.Count >= (length.Minimum ?? 1)) yield return (walk, repeat.End);
            if (walk.Count < maximum) open.Push((repetition.From(repeat.End), 0));
            else Leave(walk, taken);
        }
    }

    private static void Leave(List<Repeat> walk, HashSet<long> taken)
    {
        taken.ExceptWith(walk[^1].Relationships);
        walk.RemoveAt(walk.Count - 1);
    }
}
