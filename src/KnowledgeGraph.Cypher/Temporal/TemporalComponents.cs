using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;
using NodaTime;
using NodaTime.Calendars;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary><c>date.year</c>, <c>datetime.epochMillis</c>, <c>duration.minutesOfHour</c> and all their siblings.</summary>
internal static class TemporalComponents
{
    public static Value Of(in Value value, string key)
    {
        var component = value.Kind switch
        {
            ValueKind.Date => OfDate(value.AsDate(), key),
            ValueKind.LocalTime => OfTime(value.AsLocalTime(), key),
            ValueKind.Time => OfTime(value.AsTime().TimeOfDay, key) ?? OfOffset(value.AsTime().Offset, key),
            ValueKind.LocalDateTime => OfDate(value.AsLocalDateTime().Date, key) ?? OfTime(value.AsLocalDateTime().TimeOfDay, key),
            ValueKind.DateTime => OfDateTime(value.AsDateTime(), key),
            ValueKind.Duration => OfDuration(value.AsDuration(), key),
            _ => null,
        };
        return component ?? throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"A {TypeNames.Of(value)} has no field '{key}'.");
    }

    public static int Quarter(LocalDate date) => (date.Month + 2) / 3;

    public static int DayOfQuarter(LocalDate date) => Period.DaysBetween(new LocalDate(date.Year, Quarter(date) * 3 - 2, 1), date) + 1;

    private static Value? OfDate(LocalDate date, string key) => key switch
    {
        "year" => Value.Of((long)date.Year),
        "quarter" => Value.Of((long)Quarter(date)),
        "month" => Value.Of((long)date.Month),
        "week" => Value.Of((long)WeekYearRules.Iso.GetWeekOfWeekYear(date)),
        "weekYear" => Value.Of((long)WeekYearRules.Iso.GetWeekYear(date)),
        "day" => Value.Of((long)date.Day),
        "ordinalDay" => Value.Of((long)date.DayOfYear),
        "weekDay" or "dayOfWeek" => Value.Of((long)date.DayOfWeek),
        "dayOfQuarter" => Value.Of((long)DayOfQuarter(date)),
        _ => null,
    };

    private static Value? OfTime(LocalTime time, string key) => key switch
    {
        "hour" => Value.Of((long)time.Hour),
        "minute" => Value.Of((long)time.Minute),
        "second" => Value.Of((long)time.Second),
        "millisecond" => Value.Of((long)time.Millisecond),
        "microsecond" => Value.Of(time.NanosecondOfSecond / 1000L),
        "nanosecond" => Value.Of((long)time.NanosecondOfSecond),
        _ => null,
    };

    private static Value? OfOffset(Offset offset, string key) => key switch
    {
        "timezone" or "offset" => Value.Of(TimeZones.Format(offset)),
        "offsetMinutes" => Value.Of(offset.Seconds / 60L),
        "offsetSeconds" => Value.Of((long)offset.Seconds),
        _ => null,
    };

    private static Value? OfDateTime(ZonedDateTime value, string key) => key switch
    {
        "timezone" => Value.Of(TimeZones.Name(value.Zone, value.Offset)),
        "epochSeconds" => Value.Of(value.ToInstant().ToUnixTimeSeconds()),
        "epochMillis" => Value.Of(value.ToInstant().ToUnixTimeMilliseconds()),
        _ => OfDate(value.Date, key) ?? OfTime(value.TimeOfDay, key) ?? OfOffset(value.Offset, key),
    };

    private static Value? OfDuration(DurationValue duration, string key) => key switch
    {
        "years" => Value.Of(duration.Months / 12),
        "quarters" => Value.Of(duration.Months / 3),
        "months" => Value.Of(duration.Months),
        "weeks" => Value.Of(duration.Days / 7),
        "days" => Value.Of(duration.Days),
        "hours" => Value.Of(duration.Seconds / 3600),
        "minutes" => Value.Of(duration.Seconds / 60),
        "seconds" => Value.Of(duration.Seconds),
        "milliseconds" => Scaled(duration, 1000),
        "microseconds" => Scaled(duration, 1_000_000),
        "nanoseconds" => Scaled(duration, DurationValue.NanosecondsPerSecond),
        "quartersOfYear" => Value.Of(duration.Months % 12 / 3),
        "monthsOfQuarter" => Value.Of(duration.Months % 3),
        "monthsOfYear" => Value.Of(duration.Months % 12),
        "daysOfWeek" => Value.Of(duration.Days % 7),
        "minutesOfHour" => Value.Of(duration.Seconds / 60 % 60),
        "secondsOfMinute" => Value.Of(duration.Seconds % 60),
        "millisecondsOfSecond" => Value.Of(duration.Nanoseconds / 1_000_000L),
        "microsecondsOfSecond" => Value.Of(duration.Nanoseconds / 1000L),
        "nanosecondsOfSecond" => Value.Of((long)duration.Nanoseconds),
        _ => null,
    };

    private static Value Scaled(DurationValue duration, long unitsPerSecond)
    {
        try
        {
            return Value.Of(checked(duration.Seconds * unitsPerSecond + duration.Nanoseconds / (DurationValue.NanosecondsPerSecond / unitsPerSecond)));
        }
        catch (OverflowException tooLarge)
        {
            throw Raise.Arithmetic(CypherErrorDetail.IntegerOverflow, "The duration is too long to be counted in this unit.", tooLarge);
        }
    }
}
