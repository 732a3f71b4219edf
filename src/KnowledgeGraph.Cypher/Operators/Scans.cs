using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

internal sealed class AllNodesScan(Operator input, int slot) : Operator(input)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
            foreach (var node in frame.Graph.Nodes())
            {
                frame.Budget.Step();
                row[slot] = Value.Node(node);
                yield return row;
            }
    }
}

/// <summary>The nodes that carry any of the labels, each once.</summary>
internal sealed class LabelScan(Operator input, int slot, int[] labels, string text) : Operator(input)
{
    public override string Description => $"LabelScan {text}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            for (var i = 0; i < labels.Length; i++)
            {
                var token = frame.Token(labels[i]);
                if (token < 0) continue;
                foreach (var node in frame.Graph.NodesWithLabel(token))
                {
                    frame.Budget.Step();
                    if (i > 0 && CameBefore(frame, node, i)) continue;
                    row[slot] = Value.Node(node);
                    yield return row;
                }
            }
        }
    }

    private bool CameBefore(Frame frame, long node, int number)
    {
        for (var i = 0; i < number; i++)
            if (frame.Token(labels[i]) is var token && token >= 0 && frame.Graph.HasLabel(node, token))
                return true;
        return false;
    }
}

/// <summary>All relationships of the given types with both their ends; an undirected pattern gives each one twice.</summary>
internal sealed class RelationshipScan(Operator input, RelationshipSlots slots, TypeSet types, Direction direction) : Operator(input)
{
    public override string Description => $"RelationshipScan {types}";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            if (!types.TryResolve(frame, out var tokens)) continue;
            foreach (var relationship in Scan(frame, tokens))
            {
                frame.Budget.Step();
                if (slots.IsTaken(row, relationship.Id)) continue;
                row[slots.Relationship] = Value.Relationship(relationship.Id);
                if (direction != Direction.Incoming)
                {
                    row[slots.From] = Value.Node(relationship.Start);
                    row[slots.To] = Value.Node(relationship.End);
                    yield return row;
                }

                if (direction == Direction.Outgoing || (direction == Direction.Both && relationship.Start == relationship.End)) continue;
                row[slots.Relationship] = Value.Relationship(relationship.Id);
                row[slots.From] = Value.Node(relationship.End);
                row[slots.To] = Value.Node(relationship.Start);
                yield return row;
            }
        }
    }

    private static IEnumerable<RelationshipRecord> Scan(Frame frame, int[] tokens) =>
        tokens.Length == 0 ? frame.Graph.Relationships() : tokens.SelectMany(frame.Graph.RelationshipsOfType);
}
