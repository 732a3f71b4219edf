using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary><c>date.truncate('quarter', …)</c> and its siblings: the start of the unit that the value is in, then overridden by the fields given.</summary>
internal static class Truncation
{
    private static readonly HashSet<string> TimeUnits = new(StringComparer.Ordinal) { "hour", "minute", "second", "millisecond", "microsecond" };

    public static Value Date(string unit, in Value input, Value fields, TemporalConstructor constructor)
    {
        if (TimeUnits.Contains(unit)) throw Unsupported(unit, "a date");
        var truncated = Value.Of(StartOf(unit, Parts(input, date: true).Date!.Value));
        return fields.IsNull ? truncated : constructor.Date(Override(unit, fields, "date", truncated, TemporalParts.Of(truncated)));
    }

    public static Value LocalTime(string unit, in Value input, Value fields, TemporalConstructor constructor)
    {
        var truncated = Value.Of(TimeOfDay(unit, input));
        return fields.IsNull ? truncated : constructor.LocalTime(Override(unit, fields, "time", truncated, TemporalParts.Of(truncated)));
    }

    public static Value Time(string unit, in Value input, Value fields, TemporalConstructor constructor)
    {
        var time = TimeOfDay(unit, input);
        var truncated = Value.Of(new OffsetTime(time, Parts(input, date: false).Offset ?? Offset.Zero));
        if (fields.IsNull) return truncated;
        // A zone among the fields replaces the old one and keeps the wall clock.
        if (HasZone(fields)) truncated = Value.Of(time);
        return constructor.Time(Override(unit, fields, "time", truncated, TemporalParts.Of(truncated)));
    }

    public static Value LocalDateTime(string unit, in Value input, Value fields, TemporalConstructor constructor)
    {
        var truncated = Value.Of(StartOf(unit, Parts(input, date: true)));
        return fields.IsNull ? truncated : constructor.LocalDateTime(Override(unit, fields, "datetime", truncated, TemporalParts.Of(truncated)));
    }

    public static Value DateTime(string unit, in Value input, Value fields, TemporalConstructor constructor)
    {
        var parts = Parts(input, date: true);
        var local = StartOf(unit, parts);
        var truncated = Value.Of(TimeZones.Resolve(local, parts.Zone ?? TimeZones.Default, parts.Offset));
        if (fields.IsNull) return truncated;
        if (HasZone(fields)) truncated = Value.Of(local);
        return constructor.DateTime(Override(unit, fields, "datetime", truncated, TemporalParts.Of(truncated)));
    }

    private static LocalDateTime StartOf(string unit, TemporalParts parts)
    {
        var date = parts.Date!.Value;
        if (!TimeUnits.Contains(unit)) return StartOf(unit, date).At(NodaTime.LocalTime.Midnight);
        return parts.Time is { } time ? date.At(StartOf(unit, time)) : throw Unsupported(unit, "a date");
    }

    private static LocalDate StartOf(string unit, LocalDate date) => DateFields.InRange($"start of the {unit}", () => unit switch
    {
        "millennium" => YearsOf(1000, date),
        "century" => YearsOf(100, date),
        "decade" => YearsOf(10, date),
        "year" => new LocalDate(date.Year, 1, 1),
        "weekYear" => DateFields.OfWeek(NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(date), 1, 1),
        "quarter" => new LocalDate(date.Year, TemporalComponents.Quarter(date) * 3 - 2, 1),
        "month" => new LocalDate(date.Year, date.Month, 1),
        "week" => date.PlusDays(1 - (int)date.DayOfWeek),
        "day" => date,
        _ => throw Unsupported(unit, "a date"),
    });

    private static LocalDate YearsOf(int span, LocalDate date) => new((int)Math.Floor(date.Year / (double)span) * span, 1, 1);

    private static LocalTime StartOf(string unit, LocalTime time) => unit switch
    {
        "day" => NodaTime.LocalTime.Midnight,
        "hour" => new LocalTime(time.Hour, 0),
        "minute" => new LocalTime(time.Hour, time.Minute),
        "second" => new LocalTime(time.Hour, time.Minute, time.Second),
        "millisecond" => time.PlusNanoseconds(-(time.NanosecondOfSecond % 1_000_000)),
        "microsecond" => time.PlusNanoseconds(-(time.NanosecondOfSecond % 1000)),
        _ => throw Unsupported(unit, "a time"),
    };

    private static LocalTime TimeOfDay(string unit, in Value input) => StartOf(unit, Parts(input, date: false).Time!.Value);

    private static TemporalParts Parts(in Value input, bool date)
    {
        var parts = TemporalParts.Of(input);
        var complete = date ? parts.Date is not null : parts.Time is not null;
        return complete ? parts
            : throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"A {TypeNames.Of(input)} has no {(date ? "date" : "time")}.");
    }

    /// <summary>The fields with the truncated value as their base. A finer part of a second is added to what the unit kept, not put in its place.</summary>
    private static Value Override(string unit, in Value fields, string baseKey, in Value truncated, TemporalParts parts)
    {
        if (fields.Kind != ValueKind.Map) throw Raise.Value("truncate", "a map of fields", fields);
        var given = fields.AsMap();
        var all = new Dictionary<string, Value>(given, StringComparer.Ordinal) { [baseKey] = truncated };
        var nanoseconds = parts.Time?.NanosecondOfSecond ?? 0;
        if (unit == "microsecond" && given.ContainsKey("nanosecond"))
        {
            all["millisecond"] = Value.Of(nanoseconds / 1_000_000L);
            all["microsecond"] = Value.Of(nanoseconds / 1000 % 1000L);
        }
        else if (unit == "millisecond" && (given.ContainsKey("nanosecond") || given.ContainsKey("microsecond")))
        {
            all["millisecond"] = Value.Of(nanoseconds / 1_000_000L);
        }

        return Value.Of(all);
    }

    private static bool HasZone(in Value fields) => fields.Kind == ValueKind.Map && fields.AsMap().ContainsKey("timezone");

    private static CypherException Unsupported(string unit, string what) =>
        Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"'{unit}' is not a unit that {what} can be truncated to.");
}
