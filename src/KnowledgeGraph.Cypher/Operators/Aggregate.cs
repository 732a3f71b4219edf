using KnowledgeGraph.Cypher.Aggregation;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>
/// Groups rows by the keys and gives one row a group, in the order in which the groups first came. Without keys there is one group, also of no rows.
/// </summary>
/// <param name="carried">Slots that expressions after the grouping still read: they depend on the keys only, so that the group's first row speaks for all.</param>
internal sealed class Aggregate(
    Operator input, IReadOnlyList<(int Slot, Evaluator Value)> keys, IReadOnlyList<(int Slot, AggregateCall Call)> calls, int[] carried) : Operator(input)
{
    public override string Description => $"Aggregate {string.Join(", ", calls.Select(call => call.Call.Name))} by {keys.Count} keys";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        var groups = new GroupTable<Group>(keys.Count);
        var order = new List<Group>();
        if (keys.Count == 0) order.Add(new Group([], Start(frame), carried.Length == 0 ? [] : new Value[carried.Length]));
        var probe = new Value[keys.Count];
        foreach (var row in Input.Rows(frame))
        {
            var group = keys.Count == 0 ? order[0] : Find(frame, groups, order, probe);
            if (!group.Any) group.Carry(row, carried);
            foreach (var state in group.States) state.Add(frame);
        }

        foreach (var group in order)
        {
            for (var i = 0; i < keys.Count; i++) frame.Row[keys[i].Slot] = group.Key[i];
            for (var i = 0; i < calls.Count; i++) frame.Row[calls[i].Slot] = group.States[i].Result();
            // A group of no rows has nothing to put back; what a nested plan has from the row around it must stay as it is.
            for (var i = 0; group.Any && i < carried.Length; i++) frame.Row[carried[i]] = group.Carried[i];
            yield return frame.Row;
        }
    }

    private Group Find(Frame frame, GroupTable<Group> groups, List<Group> order, Value[] probe)
    {
        for (var i = 0; i < probe.Length; i++) probe[i] = keys[i].Value.Evaluate(frame);
        if (groups.Find(probe) is { } known) return known;
        var group = new Group([.. probe], Start(frame), carried.Length == 0 ? [] : new Value[carried.Length]);
        groups.Add(group.Key, group);
        order.Add(group);
        frame.CheckHeld(order.Count);
        return group;
    }

    private AggregateState[] Start(Frame frame)
    {
        var states = new AggregateState[calls.Count];
        for (var i = 0; i < states.Length; i++) states[i] = calls[i].Call.Start(frame);
        return states;
    }

    private sealed record Group(Value[] Key, AggregateState[] States, Value[] Carried)
    {
        public bool Any { get; private set; }

        public void Carry(Value[] row, int[] slots)
        {
            Any = true;
            for (var i = 0; i < slots.Length; i++) Carried[i] = row[slots[i]];
        }
    }
}

/// <summary>One row with how many nodes or relationships the graph counts, without reading them.</summary>
internal sealed class CountFromStore(int slot, int? label, TypeSet? types) : Operator
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        frame.Row[slot] = Value.Of(Count(frame));
        yield return frame.Row;
    }

    private long Count(Frame frame)
    {
        if (types is null)
        {
            if (label is not { } name) return frame.Graph.CountNodes();
            return frame.Token(name) is var token && token >= 0 ? frame.Graph.CountNodes(token) : 0;
        }

        if (types.Count == 0) return frame.Graph.CountRelationships();
        return types.TryResolve(frame, out var tokens) ? tokens.Distinct().Sum(frame.Graph.CountRelationships) : 0;
    }
}
