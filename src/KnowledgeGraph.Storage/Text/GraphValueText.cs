using System.Globalization;
using System.Text;
using KnowledgeGraph.Storage.Connections;
using NodaTime;
using NodaTime.Text;

namespace KnowledgeGraph.Storage.Text;

/// <summary>A result's value as people read it in a table or a CSV cell: strings bare at the top level, quoted inside lists and maps, entities in Cypher's notation.</summary>
public static class GraphValueText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        _ => Nested(value),
    };

    /// <summary>ISO 8601 for temporal values, Cypher's own form for durations, null for everything else.</summary>
    public static string? Temporal(object value) => value switch
    {
        LocalDate date => LocalDatePattern.Iso.Format(date),
        LocalTime time => LocalTimePattern.ExtendedIso.Format(time),
        OffsetTime time => OffsetTimePattern.ExtendedIso.Format(time),
        LocalDateTime dateTime => LocalDateTimePattern.ExtendedIso.Format(dateTime),
        ZonedDateTime dateTime => OffsetDateTimePattern.ExtendedIso.Format(dateTime.ToOffsetDateTime())
            + (dateTime.Zone.Id.StartsWith("UTC", StringComparison.Ordinal) ? "" : $"[{dateTime.Zone.Id}]"),
        GraphDuration duration => Duration(duration),
        _ => null,
    };

    private static string Nested(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => number == Math.Truncate(number) && Math.Abs(number) < 1e15
            ? number.ToString("0.0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture),
        string text => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        GraphNode node => $"({string.Concat(node.Labels.Select(label => ":" + label))} {Map(node.Properties)})",
        GraphRelationship relationship => $"[:{relationship.Type} {Map(relationship.Properties)}]",
        GraphPath path => Path(path),
        GraphPoint point => string.Create(CultureInfo.InvariantCulture, $"point({{srid: {point.Srid}, x: {point.X}, y: {point.Y}{(point.Z is { } z ? $", z: {z}" : "")}}})"),
        IReadOnlyDictionary<string, object?> map => Map(map),
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Nested)) + "]",
        _ => Temporal(value) ?? value.ToString() ?? "",
    };

    private static string Map(IReadOnlyDictionary<string, object?> map) =>
        map.Count == 0 ? "{}" : "{" + string.Join(", ", map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}: {Nested(e.Value)}")) + "}";

    private static string Path(GraphPath path)
    {
        var text = new StringBuilder(Nested(path.Nodes[0]));
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            var forward = path.Relationships[i].StartElementId == path.Nodes[i].ElementId;
            text.Append(forward ? "-" : "<-").Append(Nested(path.Relationships[i])).Append(forward ? "->" : "-").Append(Nested(path.Nodes[i + 1]));
        }
        return text.ToString();
    }

    private static string Duration(GraphDuration duration)
    {
        var seconds = duration.Seconds + (duration.Nanoseconds / 1_000_000_000m);
        return string.Create(CultureInfo.InvariantCulture, $"P{duration.Months}M{duration.Days}DT{seconds:0.#########}S");
    }
}
