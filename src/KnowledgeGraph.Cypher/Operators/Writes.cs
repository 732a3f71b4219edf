using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>One item of SET or REMOVE. Null as the target means that there is nothing to do.</summary>
internal abstract class Write
{
    public abstract void Run(Frame frame);

    protected static Value Entity(in Value target) => target.Kind is ValueKind.Null or ValueKind.Node or ValueKind.Relationship
        ? target
        : throw CypherException.Runtime(CypherErrorType.TypeError, CypherErrorDetail.InvalidArgumentType,
            $"Only nodes and relationships have properties to set, not {ValueTypes.Describe(target)}.");
}

/// <summary><c>SET n.key = value</c> and, without a value, <c>REMOVE n.key</c></summary>
internal sealed class WriteProperty(Evaluator target, int name, Evaluator? value) : Write
{
    public override void Run(Frame frame)
    {
        var entity = Entity(target.Evaluate(frame));
        if (entity.IsNull) return;
        var property = value is null ? default : Storable.Check(value.Evaluate(frame), frame.Name(name));
        if (property.IsNull && frame.Token(name) < 0) return;
        frame.Changes.SetProperty(entity, frame.TokenToWrite(name), property);
    }
}

/// <summary><c>SET n[key] = value</c></summary>
/// <param name="value">Null for <c>REMOVE n[key]</c>.</param>
internal sealed class WriteDynamicProperty(Evaluator target, Evaluator key, Evaluator? value) : Write
{
    public override void Run(Frame frame)
    {
        var entity = Entity(target.Evaluate(frame));
        if (entity.IsNull) return;
        var name = key.Evaluate(frame);
        if (name.Kind != ValueKind.String)
            throw CypherException.Runtime(CypherErrorType.TypeError, "PropertyAccessByNonString", $"A property's key is a string, not {ValueTypes.Describe(name)}.");
        var property = value is null ? default : Storable.Check(value.Evaluate(frame), name.AsString());
        if (property.IsNull && frame.Graph.FindToken(TokenKind.PropertyKey, name.AsString()) < 0) return;
        frame.Changes.SetProperty(entity, frame.Writer.GetOrAddToken(TokenKind.PropertyKey, name.AsString()), property);
    }
}

/// <summary><c>SET n = map</c> and <c>SET n += map</c></summary>
internal sealed class WriteProperties(int slot, Evaluator value, bool add) : Write
{
    public override void Run(Frame frame)
    {
        var entity = Entity(frame.Row[slot]);
        if (entity.IsNull) return;
        var source = value.Evaluate(frame);
        var properties = PropertyMap.Of(frame, source).ToList();
        if (!add) RemoveOthers(frame, entity, properties);
        foreach (var (name, property) in properties)
        {
            if (property.IsNull && frame.Graph.FindToken(TokenKind.PropertyKey, name) < 0) continue;
            frame.Changes.SetProperty(entity, frame.Writer.GetOrAddToken(TokenKind.PropertyKey, name), Storable.Check(property, name));
        }
    }

    private static void RemoveOthers(Frame frame, in Value entity, List<KeyValuePair<string, Value>> kept)
    {
        frame.Changes.CheckReadable(entity);
        var names = kept.Select(property => property.Key).ToHashSet(StringComparer.Ordinal);
        var present = entity.Kind == ValueKind.Node
            ? frame.Graph.NodeProperties(entity.AsEntityId())
            : frame.Graph.RelationshipProperties(entity.AsEntityId());
        foreach (var (key, _) in present.ToArray())
            if (!names.Contains(frame.Graph.TokenName(TokenKind.PropertyKey, key)))
                frame.Changes.SetProperty(entity, key, default);
    }
}

/// <summary><c>SET n:A:$(b)</c> and <c>REMOVE n:A:$(b)</c></summary>
internal sealed class WriteLabels(int slot, LabelNames labels, bool add) : Write
{
    public override void Run(Frame frame)
    {
        var node = frame.Row[slot];
        if (node.IsNull) return;
        if (node.Kind != ValueKind.Node)
            throw CypherException.Runtime(CypherErrorType.TypeError, CypherErrorDetail.InvalidArgumentType,
                $"Only nodes have labels to change, not {ValueTypes.Describe(node)}.");
        if (add)
            foreach (var label in labels.ToWrite(frame)) frame.Changes.AddLabel(node, label);
        else
            foreach (var label in labels.Known(frame)) frame.Changes.RemoveLabel(node, label);
    }
}

internal sealed class RunWrites(Operator input, IReadOnlyList<Write> writes, string name) : Operator(input)
{
    public override string Description => $"{name} {writes.Count} items";

    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            frame.Budget.Step();
            foreach (var write in writes) write.Run(frame);
            yield return row;
        }
    }
}
