using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Storage.Connections;
using NodaTime;

namespace KnowledgeGraph.Embedded.Connections;

/// <summary>The plain types named at <see cref="CypherStatement"/> to Cypher's values.</summary>
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
}
