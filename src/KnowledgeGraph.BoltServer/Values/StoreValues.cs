using System.Globalization;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Storage.Connections;
using Noda = NodaTime;

namespace KnowledgeGraph.BoltServer.Values;

/// <summary>Values as the store gives and takes them (see <see cref="CypherStatement"/>) to the wire's, and back.</summary>
internal static class StoreValues
{
    private const long NanosPerSecond = 1_000_000_000;

    /// <summary>
    /// A value that the wire can write, or null for one that it writes as it is, or not at all. What a list or map holds is asked for one
    /// by one.
    /// </summary>
    public static object? ToWire(object value) => value switch
    {
        GraphNode node => ToWire(node),
        GraphRelationship relationship => ToWire(relationship),
        GraphPath path => new Bolt.Path([.. path.Nodes.Select(ToWire)], [.. path.Relationships.Select(ToWire)]),
        Noda.LocalDate date => LocalDate.FromEpochDay(DaysSinceEpoch(date)),
        Noda.LocalTime time => LocalTime.FromNanosOfDay(time.NanosecondOfDay),
        Noda.OffsetTime time => new OffsetTime(LocalTime.FromNanosOfDay(time.NanosecondOfDay), time.Offset.Seconds),
        Noda.LocalDateTime local => ToWire(local),
        Noda.ZonedDateTime zoned => ToWire(zoned),
        GraphDuration duration => ToWire(duration),
        GraphPoint { Z: { } z } point => new Point(point.Srid, point.X, point.Y, z),
        GraphPoint point => new Point(point.Srid, point.X, point.Y),
        _ => null,
    };

    /// <summary>
    /// A parameter for the store. Lists and maps are changed in place: they were read from the wire and belong to nobody else.
    /// </summary>
    /// <exception cref="BoltFailure">The value cannot be a parameter, or is a date outside of the years -9998 to 9999.</exception>
    public static object? FromWire(object? value)
    {
        try
        {
            return Convert(value);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new BoltFailure("Neo.ClientError.Statement.ArgumentError", $"A date or time is outside of what the graph can hold: {e.Message}");
        }
    }

    private static object? Convert(object? value) => value switch
    {
        null or bool or long or double or string or byte[] => value,
        Dictionary<string, object?> map => Convert(map),
        List<object?> list => Convert(list),
        LocalDate date => new Noda.LocalDate(date.Year, date.Month, date.Day),
        LocalTime time => Noda.LocalTime.FromNanosecondsSinceMidnight(time.NanosOfDay),
        OffsetTime time => new Noda.OffsetTime(Noda.LocalTime.FromNanosecondsSinceMidnight(time.NanosOfDay), Noda.Offset.FromSeconds(time.OffsetSeconds)),
        LocalDateTime local => new Noda.LocalDateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second).PlusNanoseconds(local.Nanosecond),
        ZonedDateTime zoned => Noda.Instant.FromUnixTimeSeconds(zoned.UtcSeconds).PlusNanoseconds(zoned.Nanosecond).InZone(ZoneOf(zoned.Zone)),
        Duration duration => new GraphDuration(duration.Months, duration.Days, duration.Seconds, duration.Nanos),
        Point { Is3D: true } point => new GraphPoint(point.SrId, point.X, point.Y, point.Z),
        Point point => new GraphPoint(point.SrId, point.X, point.Y),
        _ => throw new BoltFailure(
            "Neo.ClientError.Statement.TypeError", $"A parameter cannot be a {TypeName(value)}. Pass its id or its properties instead."),
    };

    private static Dictionary<string, object?> Convert(Dictionary<string, object?> map)
    {
        foreach (var (key, item) in map)
            if (Convert(item) is var converted && !ReferenceEquals(converted, item))
                map[key] = converted;
        return map;
    }

    private static List<object?> Convert(List<object?> list)
    {
        for (var i = 0; i < list.Count; i++) list[i] = Convert(list[i]);
        return list;
    }

    private static string TypeName(object value) => value switch
    {
        INode => "NODE",
        IRelationship or UnboundRelationship => "RELATIONSHIP",
        IPath => "PATH",
        IVector => "VECTOR",
        _ => value.GetType().Name,
    };

    private static Node ToWire(GraphNode node) => new(IdOf(node.ElementId), node.ElementId, node.Labels, Properties(node.Properties));

    private static Relationship ToWire(GraphRelationship relationship) => new(
        new UnboundRelationship(IdOf(relationship.ElementId), relationship.ElementId, relationship.Type, Properties(relationship.Properties)),
        new NodeReference(IdOf(relationship.StartElementId), relationship.StartElementId),
        new NodeReference(IdOf(relationship.EndElementId), relationship.EndElementId));

    private static Dictionary<string, object?> Properties(IReadOnlyDictionary<string, object?> properties) =>
        properties as Dictionary<string, object?> ?? new Dictionary<string, object?>(properties);

    /// <summary>
    /// The number in <c>n12</c> or <c>r12</c>; -1 where there is none, as of a relationship that the transaction has deleted.
    /// </summary>
    private static long IdOf(string elementId) =>
        elementId.Length > 1 && long.TryParse(elementId.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : -1;

    private static long DaysSinceEpoch(Noda.LocalDate date) => Noda.Period.DaysBetween(new Noda.LocalDate(1970, 1, 1), date);

    private static LocalDateTime ToWire(Noda.LocalDateTime local) =>
        LocalDateTime.FromEpochSecond(DaysSinceEpoch(local.Date) * CivilCalendar.SecondsPerDay + local.NanosecondOfDay / NanosPerSecond, local.NanosecondOfSecond);

    private static ZonedDateTime ToWire(Noda.ZonedDateTime zoned)
    {
        var instant = zoned.ToInstant();
        // NodaTime calls zones of a fixed offset UTC, UTC+01, …
        var zone = zoned.Zone.Id.StartsWith("UTC", StringComparison.Ordinal) ? Zone.Of(zoned.Offset.Seconds) : Zone.Of(zoned.Zone.Id);
        return new ZonedDateTime(instant.ToUnixTimeSeconds(), zoned.NanosecondOfSecond, zone);
    }

    private static Noda.DateTimeZone ZoneOf(Zone zone) => zone switch
    {
        ZoneOffset offset => Noda.DateTimeZone.ForOffset(Noda.Offset.FromSeconds(offset.OffsetSeconds)),
        ZoneId named => Noda.DateTimeZoneProviders.Tzdb.GetZoneOrNull(named.Id)
            ?? throw new BoltFailure("Neo.ClientError.Statement.ArgumentError", $"The time zone '{named.Id}' is not known."),
        _ => throw new InvalidOperationException($"{zone} is no zone."),
    };

    private static Duration ToWire(GraphDuration duration)
    {
        // The wire's nanoseconds are not negative.
        var carry = CivilCalendar.FloorDiv(duration.Nanoseconds, NanosPerSecond, out var nanos);
        return new Duration(duration.Months, duration.Days, duration.Seconds + carry, (int)nanos);
    }
}
