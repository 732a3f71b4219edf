using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Storage.Connections;
using NodaTime;

namespace KnowledgeGraph.Embedded.Connections;

/// <summary>Cypher's values to the plain types named at <see cref="CypherStatement"/>, and back.</summary>
internal static class ClrValues
{
    public static Dictionary<string, Value> ToParameters(IReadOnlyDictionary<string, object?> parameters)
    {
        var values = new Dictionary<string, Value>(parameters.Count, StringComparer.Ordinal);
        foreach (var (name, value) in parameters) values.Add(name, ToValue(value));
        return values;
    }

    /// <exception cref="CypherException">The value is of a type that no parameter can have.</exception>
    public static Value ToValue(object? value) => value switch
    {
        null => Value.Null,
        string text => Value.Of(text),
        long number => Value.Of(number),
        bool boolean => Value.Of(boolean),
        double number => Value.Of(number),
        int number => Value.Of((long)number),
        short number => Value.Of((long)number),
        byte number => Value.Of((long)number),
        uint number => Value.Of((long)number),
        float number => Value.Of((double)number),
        byte[] bytes => Value.Of(bytes),
        LocalDate date => Value.Of(date),
        LocalTime time => Value.Of(time),
        OffsetTime time => Value.Of(time),
        LocalDateTime dateTime => Value.Of(dateTime),
        ZonedDateTime dateTime => Value.Of(dateTime),
        GraphDuration duration => Value.Of(new DurationValue(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds)),
        GraphPoint point => Value.Of(new PointValue(point.Srid, point.X, point.Y, point.Z)),
        IReadOnlyDictionary<string, object?> map => ToMap(map),
        IEnumerable<KeyValuePair<string, object?>> map => ToMap(new Dictionary<string, object?>(map)),
        System.Collections.IEnumerable items => ToList(items),
        _ => throw CypherException.Runtime(
            CypherErrorType.TypeError, "InvalidArgumentType", $"A parameter cannot be a {value.GetType().Name}. See CypherStatement for the types that it can be."),
    };

    public static object? ToClr(Value value, IGraphReader graph) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.String => value.AsString(),
        ValueKind.Bytes => value.AsBytes(),
        ValueKind.List => FromList(value.AsList(), graph),
        ValueKind.Map => FromMap(value.AsMap(), graph),
        ValueKind.Node => FromNode(value.AsEntityId(), graph),
        ValueKind.Relationship => FromRelationship(value.AsEntityId(), graph),
        ValueKind.Path => new GraphPath(
            [.. value.AsPath().Nodes.Select(node => FromNode(node, graph))], [.. value.AsPath().Relationships.Select(id => FromRelationship(id, graph))]),
        ValueKind.Date => value.AsDate(),
        ValueKind.LocalTime => value.AsLocalTime(),
        ValueKind.Time => value.AsTime(),
        ValueKind.LocalDateTime => value.AsLocalDateTime(),
        ValueKind.DateTime => value.AsDateTime(),
        ValueKind.Duration when value.AsDuration() is var duration => new GraphDuration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds),
        ValueKind.Point when value.AsPoint() is var point => new GraphPoint(point.Srid, point.X, point.Y, point.Z),
        _ => throw new InvalidOperationException($"A {value.Kind} cannot be part of a result."),
    };

    private static Value ToMap(IReadOnlyDictionary<string, object?> map)
    {
        var values = new Dictionary<string, Value>(map.Count, StringComparer.Ordinal);
        foreach (var (key, item) in map) values.Add(key, ToValue(item));
        return Value.Of(values);
    }

    private static Value ToList(System.Collections.IEnumerable items)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var values = new List<Value>(items is System.Collections.ICollection { Count: var count } ? count : 0);
        foreach (var item in items) values.Add(ToValue(item));
        return Value.Of(values);
    }

    private static object?[] FromList(IReadOnlyList<Value> items, IGraphReader graph)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var values = new object?[items.Count];
        for (var i = 0; i < values.Length; i++) values[i] = ToClr(items[i], graph);
        return values;
    }

    private static Dictionary<string, object?> FromMap(IReadOnlyDictionary<string, Value> map, IGraphReader graph)
    {
        var values = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (var (key, item) in map) values.Add(key, ToClr(item, graph));
        return values;
    }

    private static GraphNode FromNode(long id, IGraphReader graph)
    {
        var tokens = graph.Labels(id);
        var labels = new string[tokens.Length];
        for (var i = 0; i < labels.Length; i++) labels[i] = graph.TokenName(TokenKind.Label, tokens[i]);
        return new(ElementId.OfNode(id), labels, FromProperties(graph.NodeProperties(id), graph));
    }

    private static GraphRelationship FromRelationship(long id, IGraphReader graph)
    {
        // One that this transaction has deleted is only its id.
        if (!graph.RelationshipExists(id)) return new(ElementId.OfRelationship(id), "", "", "", FromProperties([], graph));
        var record = graph.Relationship(id);
        return new(
            ElementId.OfRelationship(id), graph.TokenName(TokenKind.RelationshipType, record.Type), ElementId.OfNode(record.Start), ElementId.OfNode(record.End),
            FromProperties(graph.RelationshipProperties(id), graph));
    }

    private static Dictionary<string, object?> FromProperties(IReadOnlyList<KeyValuePair<int, Value>> properties, IGraphReader graph)
    {
        var values = new Dictionary<string, object?>(properties.Count, StringComparer.Ordinal);
        foreach (var (key, value) in properties) values.Add(graph.TokenName(TokenKind.PropertyKey, key), ToClr(value, graph));
        return values;
    }
}
