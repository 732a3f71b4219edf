using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>
/// Temporal values as ISO 8601, as short as the openCypher TCK has it: no seconds where they are zero, only the digits of a fraction that count.
/// </summary>
internal static class TemporalText
{
    public static bool TryFormat(in Value value, [NotNullWhen(true)] out string? text)
    {
        text = value.AsFar()?.ToString() ?? value.Kind switch
        {
            ValueKind.Date => Format(value.AsDate()),
            ValueKind.LocalTime => Format(value.AsLocalTime()),
            ValueKind.Time => Format(value.AsTime().TimeOfDay) + TimeZones.Format(value.AsTime().Offset),
            ValueKind.LocalDateTime => Format(value.AsLocalDateTime()),
            ValueKind.DateTime => Format(value.AsDateTime()),
            _ => null,
        };
        return text is not null;
    }

    public static string Format(LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(date.Year < 0 ? "-" : "")}{Math.Abs(date.Year):0000}-{date.Month:00}-{date.Day:00}");

    public static string Format(LocalTime time)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");
        if (time.Second == 0 && time.NanosecondOfSecond == 0) return text;
        return string.Create(CultureInfo.InvariantCulture, $"{text}:{time.Second:00}{Fraction(time.NanosecondOfSecond)}");
    }

    public static string Format(LocalDateTime dateTime) => $"{Format(dateTime.Date)}T{Format(dateTime.TimeOfDay)}";

    public static string Format(ZonedDateTime dateTime)
    {
        var text = Format(dateTime.LocalDateTime) + TimeZones.Format(dateTime.Offset);
        return TimeZones.IsFixed(dateTime.Zone) ? text : $"{text}[{dateTime.Zone.Id}]";
    }

    /// <summary>The point and the digits that count; nothing for zero.</summary>
    public static string Fraction(int nanoseconds) =>
        nanoseconds == 0 ? "" : "." + nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
}
