using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>
/// Temporal values plus durations, unit by unit from months to nanoseconds. A date takes no part of a day, a time no days;
/// months keep the day or fall back to the month's last; in a zone, months and days follow the wall clock, seconds the real one.
/// </summary>
internal static class TemporalArithmetic
{
    /// <returns>Null where the value is neither temporal nor a duration.</returns>
    public static Value? Add(in Value value, DurationValue duration)
    {
        try
        {
            return value.Kind == ValueKind.Duration ? Value.Of(value.AsDuration().Plus(duration)) : Move(value, duration);
        }
        catch (Exception outside) when (outside is OverflowException or ArgumentOutOfRangeException)
        {
            throw OutOfRange(outside);
        }
    }

    /// <inheritdoc cref="Add"/>
    public static Value? Subtract(in Value value, DurationValue duration)
    {
        try
        {
            return value.Kind == ValueKind.Duration ? Value.Of(value.AsDuration().Minus(duration)) : Move(value, duration.Negate());
        }
        catch (Exception outside) when (outside is OverflowException or ArgumentOutOfRangeException)
        {
            throw OutOfRange(outside);
        }
    }

    public static Value Multiply(DurationValue duration, in Value factor)
    {
        try
        {
            return Value.Of(duration.Times(Exact(factor)));
        }
        catch (OverflowException tooLarge)
        {
            throw OutOfRange(tooLarge);
        }
    }

    /// <param name="divisor">Not zero.</param>
    public static Value Divide(DurationValue duration, in Value divisor)
    {
        try
        {
            return Value.Of(duration.Over(Exact(divisor)));
        }
        catch (Exception tooLarge) when (tooLarge is OverflowException or DivideByZeroException)
        {
            throw OutOfRange(tooLarge);
        }
    }

    /// <summary>A number as a decimal.</summary>
    /// <exception cref="OverflowException">It is NaN, infinite or beyond 7.9E28.</exception>
    public static decimal Exact(in Value number) => number.Kind == ValueKind.Integer ? number.AsInteger() : (decimal)number.AsFloat();

    public static CypherException OutOfRange(Exception inner) =>
        Raise.Argument(CypherErrorDetail.NumberOutOfRange, "The result is outside the range of temporal values.", inner);

    private static Value? Move(in Value value, DurationValue duration) => value.Kind switch
    {
        ValueKind.Date => Value.Of(MoveDate(value.AsDate(), duration.Months, checked(duration.Days + WholeDays(duration)))),
        ValueKind.LocalTime => Value.Of(MoveTime(value.AsLocalTime(), duration)),
        ValueKind.Time => Value.Of(new OffsetTime(MoveTime(value.AsTime().TimeOfDay, duration), value.AsTime().Offset)),
        ValueKind.LocalDateTime => Value.Of(MoveDays(value.AsLocalDateTime(), duration).PlusSeconds(duration.Seconds).PlusNanoseconds(duration.Nanoseconds)),
        ValueKind.DateTime => Value.Of(MoveZoned(value.AsDateTime(), duration)),
        _ => null,
    };

    public static LocalDate MoveDate(LocalDate date, long months, long days) => checked(date.PlusMonths((int)months).PlusDays((int)days));

    public static LocalDateTime MoveDays(LocalDateTime value, DurationValue duration) =>
        MoveDate(value.Date, duration.Months, duration.Days).At(value.TimeOfDay);

    private static ZonedDateTime MoveZoned(ZonedDateTime value, DurationValue duration)
    {
        var moved = duration is { Months: 0, Days: 0 } ? value : TimeZones.Resolve(MoveDays(value.LocalDateTime, duration), value.Zone, value.Offset);
        return moved.PlusSeconds(duration.Seconds).PlusNanoseconds(duration.Nanoseconds);
    }

    private static LocalTime MoveTime(LocalTime time, DurationValue duration) =>
        time.PlusSeconds(duration.Seconds % DurationValue.SecondsPerDay).PlusNanoseconds(duration.Nanoseconds);

    private static long WholeDays(DurationValue duration)
    {
        var seconds = duration.Seconds < 0 && duration.Nanoseconds > 0 ? duration.Seconds + 1 : duration.Seconds;
        return seconds / DurationValue.SecondsPerDay;
    }
}
