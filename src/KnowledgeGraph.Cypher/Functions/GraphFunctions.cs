using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions of nodes, relationships and paths. What a deleted entity no longer has (labels, properties) is an EntityNotFound error.</summary>
internal static class GraphFunctions
{
    public static Dictionary<string, ScalarFunction> All { get; } = new()
    {
        ["id"] = (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(Entity("id", arguments[0])),
        ["elementId"] = ElementIdOf,
        ["labels"] = Labels,
        ["type"] = Type,
        ["keys"] = Keys,
        ["properties"] = Properties,
        ["startNode"] = (context, arguments) => EndPoint("startNode", context, arguments[0], record => record.Start),
        ["endNode"] = (context, arguments) => EndPoint("endNode", context, arguments[0], record => record.End),
        ["nodes"] = (_, arguments) => Members("nodes", arguments[0], path => path.Nodes, Value.Node),
        ["relationships"] = (_, arguments) => Members("relationships", arguments[0], path => path.Relationships, Value.Relationship),
        ["length"] = Length,
    };

    private static long Entity(string function, in Value value) => value.Kind is ValueKind.Node or ValueKind.Relationship
        ? value.AsEntityId()
        : throw Raise.Value(function, "a node or a relationship", value);

    private static Value ElementIdOf(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull) return Value.Null;
        var id = Entity("elementId", arguments[0]);
        return Value.Of(arguments[0].Kind == ValueKind.Node ? ElementId.OfNode(id) : ElementId.OfRelationship(id));
    }

    private static Value Labels(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull) return Value.Null;
        if (arguments[0].Kind != ValueKind.Node) throw Raise.Value("labels", "a node", arguments[0]);
        var node = arguments[0].AsEntityId();
        var tokens = context.Graph.Labels(node);
        if (tokens.IsEmpty && !context.Graph.NodeExists(node)) throw Raise.Deleted("node");
        var names = new Value[tokens.Length];
        for (var i = 0; i < names.Length; i++) names[i] = Value.Of(context.Graph.TokenName(TokenKind.Label, tokens[i]));
        return Value.Of(names);
    }

    private static Value Type(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull) return Value.Null;
        if (arguments[0].Kind != ValueKind.Relationship) throw Raise.Value("type", "a relationship", arguments[0]);
        return Value.Of(context.Graph.TokenName(TokenKind.RelationshipType, Record(context, arguments[0].AsEntityId()).Type));
    }

    private static Value EndPoint(string function, FunctionContext context, in Value value, Func<RelationshipRecord, long> end)
    {
        if (value.IsNull) return Value.Null;
        if (value.Kind != ValueKind.Relationship) throw Raise.Value(function, "a relationship", value);
        return Value.Node(end(Record(context, value.AsEntityId())));
    }

    private static RelationshipRecord Record(FunctionContext context, long relationship) => context.Graph.RelationshipExists(relationship)
        ? context.Graph.Relationship(relationship)
        : context.DeletedRelationship?.Invoke(relationship) ?? throw Raise.Deleted("relationship");

    private static Value Keys(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull) return Value.Null;
        var names = arguments[0].Kind == ValueKind.Map
            ? arguments[0].AsMap().Keys
            : Stored("keys", context.Graph, arguments[0]).Select(property => context.Graph.TokenName(TokenKind.PropertyKey, property.Key));
        return Value.Of([.. names.Select(Value.Of)]);
    }

    private static Value Properties(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull || arguments[0].Kind == ValueKind.Map) return arguments[0];
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (key, value) in Stored("properties", context.Graph, arguments[0]))
            properties[context.Graph.TokenName(TokenKind.PropertyKey, key)] = value;
        return Value.Of(properties);
    }

    private static IReadOnlyList<KeyValuePair<int, Value>> Stored(string function, IGraphReader graph, in Value entity)
    {
        switch (entity.Kind)
        {
            case ValueKind.Node:
                return graph.NodeExists(entity.AsEntityId()) ? graph.NodeProperties(entity.AsEntityId()) : throw Raise.Deleted("node");
            case ValueKind.Relationship:
                return graph.RelationshipExists(entity.AsEntityId())
                    ? graph.RelationshipProperties(entity.AsEntityId())
                    : throw Raise.Deleted("relationship");
            default:
                throw Raise.Value(function, "a node, a relationship or a map", entity);
        }
    }

    private static Value Members(string function, in Value value, Func<PathValue, IReadOnlyList<long>> ids, Func<long, Value> member)
    {
        if (value.IsNull) return Value.Null;
        return value.Kind == ValueKind.Path ? Value.Of([.. ids(value.AsPath()).Select(member)]) : throw Raise.Value(function, "a path", value);
    }

    private static Value Length(FunctionContext context, ReadOnlySpan<Value> arguments) => arguments[0].Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Path => Value.Of((long)arguments[0].AsPath().Length),
        _ => throw Raise.Value("length", "a path", arguments[0]),
    };
}
