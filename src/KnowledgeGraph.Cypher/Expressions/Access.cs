using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Expressions;

/// <summary><c>subject.key</c></summary>
internal sealed class PropertyRead(Evaluator subject, int name, string key, SourcePosition position) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var value = subject.Evaluate(frame);
        switch (value.Kind)
        {
            case ValueKind.Null:
                return default;
            case ValueKind.Node:
                frame.Changes.CheckReadable(value);
                var nodeKey = frame.Token(name);
                return nodeKey < 0 ? default : frame.Graph.NodeProperty(value.AsEntityId(), nodeKey);
            case ValueKind.Relationship:
                frame.Changes.CheckReadable(value);
                var relationshipKey = frame.Token(name);
                return relationshipKey < 0 ? default : frame.Graph.RelationshipProperty(value.AsEntityId(), relationshipKey);
            case ValueKind.Map:
                return value.AsMap().TryGetValue(key, out var entry) ? entry : default;
            default:
                return Component(frame, value);
        }
    }

    /// <summary>Apart, so that the usual way above allocates no closure.</summary>
    private Value Component(Frame frame, Value value) => Located.At(position, () => ValueAccess.Property(frame.Graph, value, key));
}

/// <summary><c>subject[index]</c></summary>
internal sealed class IndexRead(Evaluator subject, Evaluator index, SourcePosition position) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var value = subject.Evaluate(frame);
        if (value.Kind is ValueKind.Node or ValueKind.Relationship) frame.Changes.CheckReadable(value);
        var at = index.Evaluate(frame);
        return Located.At(position, () => ValueAccess.Index(frame.Graph, value, at));
    }
}

/// <summary><c>subject[from..to]</c></summary>
internal sealed class Slice(Evaluator subject, Evaluator? from, Evaluator? to, SourcePosition position) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var value = subject.Evaluate(frame);
        var start = from?.Evaluate(frame);
        var end = to?.Evaluate(frame);
        return Located.At(position, () => ValueAccess.Slice(value, start, end));
    }
}

/// <summary><c>n {.name, .*, key: value}</c></summary>
internal sealed class MapProjectionOf(Evaluator subject, IReadOnlyList<(string? Key, Evaluator? Value)> items) : Evaluator
{
    public override Value Evaluate(Frame frame)
    {
        var from = subject.Evaluate(frame);
        if (from.IsNull) return default;
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (key, value) in items)
        {
            if (key is null)
                foreach (var (name, property) in PropertyMap.Of(frame, from))
                    map[name] = property;
            else
                map[key] = value is null ? ValueAccess.Property(frame.Graph, from, key) : value.Evaluate(frame);
        }

        return Value.Of(map);
    }
}

/// <summary>All properties of a node, relationship or map, by name.</summary>
internal static class PropertyMap
{
    public static IEnumerable<KeyValuePair<string, Value>> Of(Frame frame, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Map:
                return value.AsMap();
            case ValueKind.Node:
                frame.Changes.CheckReadable(value);
                return Named(frame, frame.Graph.NodeProperties(value.AsEntityId()));
            case ValueKind.Relationship:
                frame.Changes.CheckReadable(value);
                return Named(frame, frame.Graph.RelationshipProperties(value.AsEntityId()));
            default:
                throw CypherException.Runtime(CypherErrorType.TypeError, CypherErrorDetail.InvalidArgumentType,
                    $"Expected a map, node or relationship, but got {ValueTypes.Describe(value)}.");
        }
    }

    private static IEnumerable<KeyValuePair<string, Value>> Named(Frame frame, IReadOnlyList<KeyValuePair<int, Value>> properties) =>
        properties.Select(property => KeyValuePair.Create(frame.Graph.TokenName(TokenKind.PropertyKey, property.Key), property.Value));
}
