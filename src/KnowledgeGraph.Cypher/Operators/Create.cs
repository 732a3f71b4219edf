using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>A node that a pattern creates.</summary>
internal sealed record NodeCreation(int Slot, LabelNames Labels, PropertyWrites Properties)
{
    public void Run(Frame frame)
    {
        Span<int> labels = Labels.Count == 0 ? [] : Labels.ToWrite(frame).ToArray();
        labels.Sort();
        var distinct = 0;
        for (var i = 0; i < labels.Length; i++)
            if (i == 0 || labels[i] != labels[i - 1])
                labels[distinct++] = labels[i];
        frame.Row[Slot] = Value.Node(frame.Changes.CreateNode(labels[..distinct], Properties.Evaluate(frame)));
    }
}

/// <summary>A relationship that a pattern creates, with its ends in the direction of the arrow.</summary>
/// <param name="Type">The name's number, or how the name is computed.</param>
internal sealed record RelationshipCreation(int Slot, (int Name, DynamicNames? Dynamic) Type, int Start, int End, PropertyWrites Properties)
{
    public void Run(Frame frame)
    {
        var type = Type.Dynamic is { } dynamic
            ? frame.Writer.GetOrAddToken(TokenKind.RelationshipType, dynamic.EvaluateSingle(frame))
            : frame.TokenToWrite(Type.Name);
        var id = frame.Changes.CreateRelationship(type, Node(frame, Start), Node(frame, End), Properties.Evaluate(frame));
        frame.Row[Slot] = Value.Relationship(id);
    }

    private long Node(Frame frame, int slot) => frame.Row[slot].Kind == ValueKind.Node
        ? frame.Row[slot].AsEntityId()
        : throw CypherException.Runtime(CypherErrorType.SemanticError, "MissingNode",
            $"Cannot create the relationship{(Type.Dynamic is null ? " " + frame.Name(Type.Name) : "")}, because one of its ends is {ValueTypes.Describe(frame.Row[slot])}, not a node.");
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
            frame.Budget.Step();
            pattern.Run(frame);
            yield return row;
        }
    }
}
