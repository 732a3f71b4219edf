using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>All walks of a variable-length pattern from a known node, depth first with a stack of its own; no relationship twice in one walk.</summary>
/// <param name="into">The far end is known: only walks that end there count.</param>
/// <param name="backwards">The walk goes from the pattern's right end: the list of relationships is given in pattern order all the same.</param>
internal sealed class VariableExpand(Operator input, RelationshipSlots slots, PathShape shape, bool into, bool backwards) : Operator(input)
{
    public override string Description => $"VariableExpand{(into ? "Into" : "")} {shape}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            if (row[slots.From].Kind != ValueKind.Node || (into && row[slots.To].Kind != ValueKind.Node)) continue;
            var from = row[slots.From].AsEntityId();
            var target = into ? row[slots.To] : default;
            if (!StepFilter.AllowStart(shape.Steps, frame, from)) continue;
            foreach (var (walk, end) in Walks(frame, from))
            {
                if (into && target.AsEntityId() != end) continue;
                row[slots.To] = Value.Node(end);
                row[slots.Relationship] = List(walk);
                yield return row;
            }
        }
    }

    private Value List(List<long> walk)
    {
        var list = new Value[walk.Count];
        for (var i = 0; i < list.Length; i++) list[i] = Value.Relationship(walk[backwards ? list.Length - 1 - i : i]);
        return Value.Of(list);
    }

    private IEnumerable<(List<long> Walk, long End)> Walks(Frame frame, long from)
    {
        var walk = new List<long>();
        var maximum = Math.Min(shape.Maximum ?? int.MaxValue, frame.MaxPathLength);
        if (shape.Minimum == 0) yield return (walk, from);
        if (maximum < 1 || !shape.Types.TryResolve(frame, out var types)) yield break;
        var stack = new Stack<(long Node, IEnumerator<RelationshipRecord> Next)>();
        stack.Push((from, frame.Graph.Expand(from, shape.Direction, types).GetEnumerator()));
        try
        {
            while (stack.TryPeek(out var top))
            {
                frame.Budget.Step();
                if (!top.Next.MoveNext())
                {
                    top.Next.Dispose();
                    stack.Pop();
                    if (walk.Count > 0) walk.RemoveAt(walk.Count - 1);
                    continue;
                }

                var relationship = top.Next.Current;
                var node = relationship.Other(top.Node);
                if (walk.Contains(relationship.Id) || slots.IsTaken(frame.Row, relationship.Id)) continue;
                if (!StepFilter.Allow(shape.Steps, frame, relationship, node)) continue;
                walk.Add(relationship.Id);
                if (walk.Count >= shape.Minimum) yield return (walk, node);
                if (walk.Count < maximum)
                    stack.Push((node, frame.Graph.Expand(node, shape.Direction, types).GetEnumerator()));
                else
                    walk.RemoveAt(walk.Count - 1);
            }
        }
        finally
        {
            foreach (var (_, next) in stack) next.Dispose();
        }
    }
}

/// <summary>A variable-length pattern whose list of relationships is known already: checks that it is a walk of that shape and finds its ends.</summary>
internal sealed class WalkEnds(Operator input, RelationshipSlots slots, PathShape shape, (bool From, bool To) known) : Operator(input)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            if (row[slots.Relationship].Kind != ValueKind.List || !shape.Types.TryResolve(frame, out var types)) continue;
            var walk = row[slots.Relationship].AsList().Select(member => frame.Changes.Relationship(member.AsEntityId())).ToList();
            if (walk.Count < shape.Minimum || walk.Count > (shape.Maximum ?? int.MaxValue)) continue;
            if (walk.Exists(step => slots.IsTaken(row, step.Id) || (types.Length > 0 && !types.Contains(step.Type)))) continue;
            var (from, to) = (row[slots.From], row[slots.To]);
            foreach (var start in Starts(walk, from, to))
            {
                if (End(walk, start) is not { } end || (known.To && !to.Equals(Value.Node(end)))) continue;
                row[slots.From] = Value.Node(start);
                row[slots.To] = Value.Node(end);
                yield return row;
            }
        }
    }

    private IEnumerable<long> Starts(List<RelationshipRecord> walk, Value from, Value to)
    {
        if (known.From) return from.Kind == ValueKind.Node ? [from.AsEntityId()] : [];
        if (walk.Count == 0) return known.To && to.Kind == ValueKind.Node ? [to.AsEntityId()] : [];
        return new[] { walk[0].Start, walk[0].End }.Distinct();
    }

    private long? End(List<RelationshipRecord> walk, long node)
    {
        foreach (var step in walk)
        {
            if (step.Start == node && shape.Direction != Direction.Incoming) node = step.End;
            else if (step.End == node && shape.Direction != Direction.Outgoing) node = step.Start;
            else return null;
        }

        return node;
    }
}
