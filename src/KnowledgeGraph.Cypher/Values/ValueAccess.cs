using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Temporal;

namespace KnowledgeGraph.Cypher.Values;

/// <summary><c>subject.key</c>, <c>subject[index]</c> and <c>list[from..to]</c>. Null in, null out; what is not there is null.</summary>
public static class ValueAccess
{
    /// <summary>A property of a node or relationship, an entry of a map, a component of a temporal value, duration or point.</summary>
    /// <exception cref="CypherException">TypeError for any other subject; EntityNotFound for one deleted in this transaction.</exception>
    public static Value Property(IGraphReader graph, Value subject, string key) => subject.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Map => subject.AsMap().TryGetValue(key, out var entry) ? entry : Value.Null,
        ValueKind.Node => NodeProperty(graph, subject.AsEntityId(), graph.FindToken(TokenKind.PropertyKey, key)),
        ValueKind.Relationship => RelationshipProperty(graph, subject.AsEntityId(), graph.FindToken(TokenKind.PropertyKey, key)),
        _ => Component(subject, key),
    };

    /// <param name="key">A property key token, -1 for one that the graph does not know.</param>
    public static Value NodeProperty(IGraphReader graph, long node, int key)
    {
        var value = key < 0 ? Value.Null : graph.NodeProperty(node, key);
        return value.IsNull && !graph.NodeExists(node) ? throw Raise.Deleted("node") : value;
    }

    /// <inheritdoc cref="NodeProperty"/>
    public static Value RelationshipProperty(IGraphReader graph, long relationship, int key)
    {
        var value = key < 0 ? Value.Null : graph.RelationshipProperty(relationship, key);
        return value.IsNull && !graph.RelationshipExists(relationship) ? throw Raise.Deleted("relationship") : value;
    }

    /// <summary>A list by position (from the end where negative), a map or entity by key.</summary>
    public static Value Index(IGraphReader graph, Value subject, Value index)
    {
        if (subject.IsNull) return Value.Null;
        switch (subject.Kind)
        {
            case ValueKind.List:
                if (index.IsNull) return Value.Null;
                if (index.Kind != ValueKind.Integer)
                    throw Raise.Type("ListElementAccessByNonInteger", $"A list is indexed by an INTEGER, not by a {TypeNames.Of(index)}.");
                var list = subject.AsList();
                var position = index.AsInteger();
                if (position < 0) position += list.Count;
                return position >= 0 && position < list.Count ? list[(int)position] : Value.Null;
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship:
                if (index.IsNull) return Value.Null;
                return index.Kind == ValueKind.String
                    ? Property(graph, subject, index.AsString())
                    : throw Raise.Type(
                        subject.Kind == ValueKind.Map ? "MapElementAccessByNonString" : "PropertyAccessByNonString",
                        $"A {TypeNames.Of(subject)} is indexed by a STRING, not by a {TypeNames.Of(index)}.");
            default:
                throw Raise.Type(CypherErrorDetail.InvalidArgumentType, $"A {TypeNames.Of(subject)} cannot be indexed.");
        }
    }

    /// <summary>
    /// Elements from <paramref name="from"/> up to but without <paramref name="to"/>. A bound that the query does not write is C#'s null;
    /// one that is Cypher's null makes the answer null.
    /// </summary>
    public static Value Slice(Value subject, Value? from, Value? to)
    {
        if (subject.IsNull || from is { IsNull: true } || to is { IsNull: true }) return Value.Null;
        if (subject.Kind != ValueKind.List) throw Raise.Type(CypherErrorDetail.InvalidArgumentType, $"A {TypeNames.Of(subject)} cannot be sliced.");
        var list = subject.AsList();
        var start = Bound(from, list.Count, 0);
        var end = Bound(to, list.Count, list.Count);
        if (start >= end) return Value.Of(Array.Empty<Value>());
        if (start == 0 && end == list.Count) return subject;
        ValueSize.ReserveList(end - start);
        var slice = new Value[end - start];
        for (var i = 0; i < slice.Length; i++) slice[i] = list[start + i];
        return Value.Of(slice);
    }

    private static int Bound(Value? bound, int count, int missing)
    {
        if (bound is not { } given) return missing;
        if (given.Kind != ValueKind.Integer)
            throw Raise.Type(CypherErrorDetail.InvalidArgumentType, $"A slice's bounds are INTEGERs, not {TypeNames.Of(given)}.");
        var position = given.AsInteger();
        return (int)Math.Clamp(position < 0 ? position + count : position, 0, count);
    }

    private static Value Component(Value subject, string key) => subject.Kind switch
    {
        ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration =>
            TemporalComponents.Of(subject, key),
        ValueKind.Point => PointComponents.Of(subject.AsPoint(), key),
        _ => throw Raise.Type(CypherErrorDetail.InvalidArgumentType, $"A {TypeNames.Of(subject)} has no properties; .{key} needs a map, node or relationship."),
    };
}
