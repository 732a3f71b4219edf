using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>A node that a pattern creates.</summary>
internal sealed record NodeCreation(int Slot, int[] Labels, PropertyWrites Properties)
{
    public void Run(Frame frame)
    {
        Span<int> labels = stackalloc int[Labels.Length];
        for (var i = 0; i < labels.Length; i++) labels[i] = frame.TokenToWrite(Labels[i]);
        labels.Sort();
        var distinct = 0;
        for (var i = 0; i < labels.Length; i++)
            if (i == 0 || labels[i] != labels[i - 1])
                labels[distinct++] = labels[i];
        frame.Row[Slot] = Value.Node(frame.Changes.CreateNode(labels[..distinct], Properties.Evaluate(frame)));
    }
}

/// <summary>A relationship that a pattern creates, with its ends in the direction of the arrow.</summary>
internal sealed record RelationshipCreation(int Slot, int Type, int Start, int End, PropertyWrites Properties)
{
    public void Run(Frame frame)
    {
        var id = frame.Changes.CreateRelationship(frame.TokenToWrite(Type), Node(frame, Start), Node(frame, End), Properties.Evaluate(frame));
        frame.Row[Slot] = Value.Relationship(id);
    }

    private long Node(Frame frame, int slot) => frame.Row[slot].Kind == ValueKind.Node
        ? frame.Row[slot].AsEntityId()
        : throw CypherException.Runtime(CypherErrorType.SemanticError, "MissingNode",
            $"Cannot create the relationship {frame.Name(Type)}, because one of its ends is {ValueTypes.Describe(frame.Row[slot])}, not a node.");
}

/// <summary>What a pattern of CREATE or MERGE creates: nodes first, then relationships.</summary>
internal sealed record PatternCreation(IReadOnlyList<NodeCreation> Nodes, IReadOnlyList<RelationshipCreation> Relationships)
{
    public void Run(Frame frame)
    {
        foreach (var node in Nodes) node.Run(frame);
        foreach (var relationship in Relationships) relationship.Run(frame);
    }
}

internal sealed class Create(Operator input, PatternCreation pattern) : Operator(input)
{
    public override string Description => $"Create {pattern.Nodes.Count} nodes, {pattern.Relationships.Count} relationships";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            frame.Cancellation.ThrowIfCancellationRequested();
            pattern.Run(frame);
            yield return row;
        }
    }
}
