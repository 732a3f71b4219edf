using System.Collections;
using KnowledgeGraph.Storage.Connections;
using Noda = NodaTime;

namespace KnowledgeGraph.Neo4j.Values;

/// <summary>The plain types of <see cref="CypherStatement"/> to the driver's. Collections that hold nothing to translate are passed on as they are.</summary>
internal static class DriverParameters
{
    public static IDictionary<string, object?> Of(IReadOnlyDictionary<string, object?> parameters) =>
        ToMap(parameters) as IDictionary<string, object?> ?? new Dictionary<string, object?>(parameters);

    private static object? ToDriver(object? value) => value switch
    {
        null or string or long or bool or double or byte[] => value,
        int or short or byte or uint => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        float number => (double)number,
        Noda.LocalDate date => new LocalDate(date.Year, date.Month, date.Day),
        Noda.LocalTime time => new LocalTime(time.Hour, time.Minute, time.Second, time.NanosecondOfSecond),
        Noda.OffsetTime time => new OffsetTime(time.Hour, time.Minute, time.Second, time.NanosecondOfSecond, time.Offset.Seconds),
        Noda.LocalDateTime at => new LocalDateTime(at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second, at.NanosecondOfSecond),
        Noda.ZonedDateTime at => ToDriver(at),
        GraphDuration duration => new Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds),
        GraphPoint { Z: { } z } point => new Point(point.Srid, point.X, point.Y, z),
        GraphPoint point => new Point(point.Srid, point.X, point.Y),
        IReadOnlyDictionary<string, object?> map => ToMap(map),
        IEnumerable<KeyValuePair<string, object?>> map => ToMap(new Dictionary<string, object?>(map)),
        IEnumerable items => ToList(items),
        _ => throw new CypherStatementException(
            "Neo.ClientError.Statement.TypeError", $"A parameter cannot be a {value.GetType().Name}. See CypherStatement for the types that it can be."),
    };

    private static ZonedDateTime ToDriver(Noda.ZonedDateTime at)
    {
        var instant = at.ToInstant();
        var seconds = instant.ToUnixTimeSeconds();
        var nanoseconds = (int)(instant - Noda.Instant.FromUnixTimeSeconds(seconds)).ToInt64Nanoseconds();
        var isOffset = at.Zone.MinOffset == at.Zone.MaxOffset && at.Zone.Id.StartsWith("UTC", StringComparison.Ordinal);
        return new ZonedDateTime(seconds, nanoseconds, isOffset ? Zone.Of(at.Offset.Seconds) : Zone.Of(at.Zone.Id));
    }

    private static object ToMap(IReadOnlyDictionary<string, object?> map)
    {
        Dictionary<string, object?>? changed = null;
        foreach (var (key, value) in map)
        {
            var translated = ToDriver(value);
            if (!ReferenceEquals(translated, value)) (changed ??= new(map))[key] = translated;
        }

        return changed ?? (map is Dictionary<string, object?> ? map : new Dictionary<string, object?>(map));
    }

    private static object ToList(IEnumerable items)
    {
        // A deep value must end in an error that can be caught.
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var list = new List<object?>(items is ICollection { Count: var count } ? count : 4);
        foreach (var item in items) list.Add(ToDriver(item));
        return list;
    }
}
