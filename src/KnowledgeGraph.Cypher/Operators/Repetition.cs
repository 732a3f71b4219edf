using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>How a path that is repeated is walked once: a plan that starts at the node in slot <see cref="From"/> and fills the others.</summary>
/// <param name="Relationships">The slots of its relationships, in the order of the pattern.</param>
/// <param name="Variables">For each variable within it the slot of one time's value, and outside of it the slot of the list of all.</param>
/// <param name="Backwards">It is walked from its right end, and so is the whole.</param>
internal sealed record RepeatedPlan(Operator Plan, int From, int To, int[] Relationships, (int Each, int List)[] Variables, bool Backwards);

/// <summary>Once through a repeated path: where it ends, and what it crossed.</summary>
internal sealed record Repeat(long End, long[] Relationships, Value[] Variables);

/// <summary>The ways of walking a repeated path once, by the node it starts from. For one row, because the path's conditions may read the row.</summary>
internal sealed class Repetition(Frame frame, RepeatedPlan plan)
{
    private readonly Dictionary<long, List<Repeat>> _known = [];

    public RepeatedPlan Plan => plan;

    public List<Repeat> From(long node)
    {
        if (_known.TryGetValue(node, out var repeats)) return repeats;
        repeats = [];
        frame.Row[plan.From] = Value.Node(node);
        foreach (var row in plan.Plan.Rows(frame))
        {
            repeats.Add(new Repeat(
                row[plan.To].AsEntityId(), [.. plan.Relationships.Select(slot => row[slot].AsEntityId())], [.. plan.Variables.Select(variable => row[variable.Each])]));
            frame.CheckHeld(_known.Count + repeats.Count);
        }

        _known.Add(node, repeats);
        return repeats;
    }

    /// <summary>Fills the lists that the whole walk gives, in the order of the pattern.</summary>
    public void Fill(IReadOnlyList<Repeat> walk, RelationshipSlots slots)
    {
        var ordered = plan.Backwards ? walk.Reverse().ToList() : walk;
        frame.Row[slots.Relationship] = Value.Of(ordered.SelectMany(repeat => repeat.Relationships).Select(Value.Relationship).ToArray());
        for (var i = 0; i < plan.Variables.Length; i++)
        {
            var list = new Value[ordered.Count];
            for (var time = 0; time < list.Length; time++) list[time] = ordered[time].Variables[i];
            frame.Row[plan.Variables[i].List] = Value.Of(list);
        }
    }
}
