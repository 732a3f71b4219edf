using KnowledgeGraph.Storage.Connections;
using Noda = NodaTime;

namespace KnowledgeGraph.Neo4j.Values;

/// <summary>The driver's values to the plain types of <see cref="CypherStatement"/>. Lists and maps are the driver's own, changed in place: nobody else has them.</summary>
internal static class ResultValues
{
    public static object? Of(object? value) => value switch
    {
        null or string or long or bool or double or byte[] => value,
        INode node => NodeOf(node),
        IRelationship relationship => RelationshipOf(relationship),
        IPath path => new GraphPath([.. path.Nodes.Select(NodeOf)], [.. path.Relationships.Select(RelationshipOf)]),
        LocalDate date => Within(value, () => new Noda.LocalDate(date.Year, date.Month, date.Day)),
        LocalTime time => new Noda.LocalTime(time.Hour, time.Minute, time.Second).PlusNanoseconds(time.Nanosecond),
        OffsetTime time => new Noda.LocalTime(time.Hour, time.Minute, time.Second).PlusNanoseconds(time.Nanosecond).WithOffset(Noda.Offset.FromSeconds(time.OffsetSeconds)),
        LocalDateTime at => Within(value, () => new Noda.LocalDateTime(at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second).PlusNanoseconds(at.Nanosecond)),
        ZonedDateTime at => Within(value, () => Noda.Instant.FromUnixTimeSeconds(at.UtcSeconds).PlusNanoseconds(at.Nanosecond).InZone(ZoneOf(at.Zone))),
        Duration duration => new GraphDuration(duration.Months, duration.Days, duration.Seconds, duration.Nanos),
        Point { SrId: 4979 or 9157 } point => new GraphPoint(point.SrId, point.X, point.Y, point.Z),
        Point point => new GraphPoint(point.SrId, point.X, point.Y),
        IDictionary<string, object?> map => MapOf(map),
        IList<object?> list => ListOf(list),
        IEnumerable<object?> items => items.Select(Of).ToArray(),
        _ => value,
    };

    private static GraphNode NodeOf(INode node) => new(node.ElementId, node.Labels, PropertiesOf(node));

    private static GraphRelationship RelationshipOf(IRelationship relationship) =>
        new(relationship.ElementId, relationship.Type, relationship.StartNodeElementId, relationship.EndNodeElementId, PropertiesOf(relationship));

    private static Dictionary<string, object?> PropertiesOf(IEntity entity)
    {
        var properties = new Dictionary<string, object?>(entity.Properties.Count, StringComparer.Ordinal);
        foreach (var (key, value) in entity.Properties) properties.Add(key, Of(value));
        return properties;
    }

    private static Dictionary<string, object?> MapOf(IDictionary<string, object?> map)
    {
        var values = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (var (key, value) in map) values.Add(key, Of(value));
        return values;
    }

    private static IReadOnlyList<object?> ListOf(IList<object?> list)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var values = new object?[list.Count];
        for (var i = 0; i < values.Length; i++) values[i] = Of(list[i]);
        return values;
    }

    private static Noda.DateTimeZone ZoneOf(Zone zone) => zone switch
    {
        ZoneOffset offset => Noda.DateTimeZone.ForOffset(Noda.Offset.FromSeconds(offset.OffsetSeconds)),
        ZoneId named => Noda.DateTimeZoneProviders.Tzdb.GetZoneOrNull(named.Id)
            ?? throw new CypherStatementException("Neo.ClientError.Statement.ArgumentError", $"The time zone '{named.Id}' is not known here; return datetime's epochMillis, or a string."),
        _ => Noda.DateTimeZone.Utc,
    };

    // Neo4j's years go to 999,999,999, NodaTime's to 9999.
    private static T Within<T>(object value, Func<T> convert)
    {
        try
        {
            return convert();
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException)
        {
            throw new CypherStatementException("Neo.ClientError.Statement.ArgumentError", $"{value} is outside of the years -9998 to 9999; return it as a string: toString(…).", fault);
        }
    }
}
