using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>
/// <c>duration.between</c>, <c>inMonths</c>, <c>inDays</c>, <c>inSeconds</c>. What one side lacks (date, zone) it borrows from the other;
/// a side without time is midnight. Where neither or only one has a date, only the times count.
/// </summary>
internal static class DurationBetween
{
    /// <summary>The largest whole number of months, then days, then seconds that lead from one to the other.</summary>
    public static DurationValue Between(in Value from, in Value to)
    {
        if (Far(from, to) is var (first, last)) return first.Until(last);
        var (start, end, dated) = Align(from, to);
        if (!dated) return DurationValue.Of(0, 0, 0, Nanoseconds(start, end));
        var target = end.WithZone(start.Zone).LocalDateTime;
        var months = MonthsBetween(start.LocalDateTime, target);
        var afterMonths = start.LocalDateTime.Date.PlusMonths((int)months).At(start.TimeOfDay);
        var days = DaysBetween(afterMonths, target);
        var afterDays = months == 0 && days == 0 ? start : TimeZones.Resolve(afterMonths.PlusDays((int)days), start.Zone, start.Offset);
        return DurationValue.Of(months, days, 0, Nanoseconds(afterDays, end));
    }

    public static DurationValue InMonths(in Value from, in Value to)
    {
        if (Far(from, to) is var (first, last)) return new(first.MonthsUntil(last), 0, 0, 0);
        var (start, end, dated) = Align(from, to);
        return dated ? new(MonthsBetween(start.LocalDateTime, end.WithZone(start.Zone).LocalDateTime), 0, 0, 0) : DurationValue.Zero;
    }

    public static DurationValue InDays(in Value from, in Value to)
    {
        if (Far(from, to) is var (first, last)) return new(0, first.DaysUntil(last), 0, 0);
        var (start, end, dated) = Align(from, to);
        return dated ? new(0, DaysBetween(start.LocalDateTime, end.WithZone(start.Zone).LocalDateTime), 0, 0) : DurationValue.Zero;
    }

    public static DurationValue InSeconds(in Value from, in Value to)
    {
        if (Far(from, to) is var (first, last)) return first.SecondsUntil(last);
        var (start, end, _) = Align(from, to);
        return DurationValue.Of(0, 0, 0, Nanoseconds(start, end));
    }

    /// <summary>Both ends, where one is out of NodaTime's range and neither has a zone.</summary>
    private static (FarDate From, FarDate To)? Far(in Value from, in Value to) =>
        (from.AsFar() is not null || to.AsFar() is not null) && FarDate.Of(from) is { } first && FarDate.Of(to) is { } second ? (first, second) : null;

    private static (ZonedDateTime Start, ZonedDateTime End, bool Dated) Align(in Value from, in Value to)
    {
        TemporalParts left = TemporalParts.Of(from), right = TemporalParts.Of(to);
        var date = left.Date ?? right.Date ?? new LocalDate(1970, 1, 1);
        var zone = left.Zone ?? right.Zone ?? DateTimeZone.Utc;
        var dated = left.Date is not null && right.Date is not null;
        // A time without a date, next to a date-time, is a time of that day.
        return (left.Complete(date, left.Zone ?? zone), right.Complete(date, right.Zone ?? zone), dated);
    }

    /// <summary>Whole months, as days and times go: from the 31st to the 30th is not a month, nor from noon to the morning.</summary>
    private static long MonthsBetween(LocalDateTime from, LocalDateTime to)
    {
        var end = WholeDaysTo(from, to);
        // 32 slots a month make one number of month and day.
        static long Packed(LocalDate date) => (date.Year * 12L + date.Month) * 32 + date.Day;
        return (Packed(end) - Packed(from.Date)) / 32;
    }

    private static long DaysBetween(LocalDateTime from, LocalDateTime to) => Period.DaysBetween(from.Date, WholeDaysTo(from, to));

    /// <summary>The last date that is reached without running past <paramref name="to"/>.</summary>
    private static LocalDate WholeDaysTo(LocalDateTime from, LocalDateTime to)
    {
        if (to.Date > from.Date && to.TimeOfDay < from.TimeOfDay) return to.Date.PlusDays(-1);
        return to.Date < from.Date && to.TimeOfDay > from.TimeOfDay ? to.Date.PlusDays(1) : to.Date;
    }

    private static Int128 Nanoseconds(ZonedDateTime from, ZonedDateTime to) => (to.ToInstant() - from.ToInstant()).ToInt128Nanoseconds();
}
