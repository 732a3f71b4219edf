using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>From a known node over one relationship to the node at its other end.</summary>
internal sealed class Expand(Operator input, RelationshipSlots slots, Direction direction, TypeSet types) : Operator(input)
{
    public override string Description => $"Expand {direction} {types}";

    public RelationshipSlots Slots => slots;

    public Direction Direction => direction;

    public TypeSet Types => types;

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        int[]? tokens = null;
        foreach (var row in Input.Rows(frame))
        {
            if (row[slots.From].Kind != ValueKind.Node || !types.TryResolveAgain(frame, ref tokens)) continue;
            var from = row[slots.From].AsEntityId();
            foreach (var relationship in frame.Graph.Expand(from, direction, tokens))
            {
                frame.Budget.Step();
                if (slots.IsTaken(row, relationship.Id)) continue;
                row[slots.Relationship] = Value.Relationship(relationship.Id);
                row[slots.To] = Value.Node(relationship.Other(from));
                yield return row;
            }
        }
    }
}

/// <summary>The relationships between two known nodes.</summary>
internal sealed class ExpandInto(Operator input, RelationshipSlots slots, Direction direction, TypeSet types) : Operator(input)
{
    public override string Description => $"ExpandInto {direction} {types}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        int[]? tokens = null;
        foreach (var row in Input.Rows(frame))
        {
            if (row[slots.From].Kind != ValueKind.Node || row[slots.To].Kind != ValueKind.Node || !types.TryResolveAgain(frame, ref tokens)) continue;
            foreach (var relationship in frame.Graph.Between(row[slots.From].AsEntityId(), row[slots.To].AsEntityId(), direction, tokens))
            {
                frame.Budget.Step();
                if (slots.IsTaken(row, relationship.Id)) continue;
                row[slots.Relationship] = Value.Relationship(relationship.Id);
                yield return row;
            }
        }
    }
}

/// <summary>The ends of a relationship that is known already. An end that is known too must be the same node.</summary>
internal sealed class RelationshipEnds(
    Operator input, RelationshipSlots slots, Direction direction, TypeSet types, (bool From, bool To) known) : Operator(input)
{
    public override string Description => $"RelationshipEnds {types}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            if (row[slots.Relationship].Kind != ValueKind.Relationship || !types.TryResolve(frame, out var tokens)) continue;
            var id = row[slots.Relationship].AsEntityId();
            if (slots.IsTaken(row, id)) continue;
            var relationship = frame.Changes.Relationship(id);
            if (tokens.Length > 0 && !tokens.Contains(relationship.Type)) continue;
            var (from, to) = (row[slots.From], row[slots.To]);
            if (direction != Direction.Incoming && Fits(row, from, to, relationship.Start, relationship.End)) yield return row;
            if (direction != Direction.Outgoing && !(direction == Direction.Both && relationship.Start == relationship.End)
                && Fits(row, from, to, relationship.End, relationship.Start))
                yield return row;
        }
    }

    private bool Fits(Value[] row, in Value from, in Value to, long start, long end)
    {
        if (known.From && !from.Equals(Value.Node(start))) return false;
        if (known.To && !to.Equals(Value.Node(end))) return false;
        if (slots.From == slots.To && start != end) return false;
        row[slots.From] = Value.Node(start);
        row[slots.To] = Value.Node(end);
        return true;
    }
}

internal static class Directions
{
    public static Direction Reversed(this Direction direction) => direction switch
    {
        Direction.Outgoing => Direction.Incoming,
        Direction.Incoming => Direction.Outgoing,
        _ => Direction.Both,
    };
}
