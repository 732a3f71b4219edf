using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>
/// A date, or with a time a local date-time, in the years up to ±999,999,999 that openCypher knows and NodaTime (-9998 to 9999) does not.
/// Such a value can be read from text, printed, compared, and measured by <c>duration.between</c> and its siblings; for all else it is out of range.
/// </summary>
internal sealed partial record FarDate(long Year, int Month, int Day, LocalTime? Time) : IComparable<FarDate>
{
    /// <summary>Days since 1970-01-01. Counts from March, so that the leap day ends the year, in eras of 400 years.</summary>
    private long EpochDay
    {
        get
        {
            var year = Month <= 2 ? Year - 1 : Year;
            var era = (year >= 0 ? year : year - 399) / 400;
            var yearOfEra = year - era * 400;
            var dayOfYear = (153 * (Month > 2 ? Month - 3 : Month + 9) + 2) / 5 + Day - 1;
            return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
        }
    }

    private long NanosecondOfDay => Time?.NanosecondOfDay ?? 0;

    /// <summary>Any date or local date-time, near or far; null for other values.</summary>
    public static FarDate? Of(in Value value) => value.AsFar() ?? value.Kind switch
    {
        ValueKind.Date => Of(value.AsDate(), null),
        ValueKind.LocalDateTime => Of(value.AsLocalDateTime().Date, value.AsLocalDateTime().TimeOfDay),
        _ => null,
    };

    /// <summary>Null where the text is not a calendar date, or is one that NodaTime knows.</summary>
    public static FarDate? TryParse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) return null;
        var year = long.Parse(match.Groups["year"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int Part(string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 1;
        int month = Part("month"), day = Part("day");
        if (year is >= -9998 and <= 9999 || month is < 1 or > 12 || day < 1 || day > DaysIn(year, month)) return null;
        return new FarDate(year, month, day, match.Groups["time"] is { Success: true } time ? TemporalParser.LocalTime(time.Value) : null);
    }

    public int CompareTo(FarDate? other)
    {
        if (other is null) return 1;
        var byDay = EpochDay.CompareTo(other.EpochDay);
        return byDay != 0 ? byDay : NanosecondOfDay.CompareTo(other.NanosecondOfDay);
    }

    public DurationValue Until(FarDate other)
    {
        var months = MonthsUntil(other);
        var reached = PlusMonths(months);
        var days = reached.DaysUntil(other);
        var rest = ((Int128)other.EpochDay - reached.EpochDay - days) * NodaConstants.NanosecondsPerDay + other.NanosecondOfDay - NanosecondOfDay;
        return DurationValue.Of(months, days, 0, rest);
    }

    /// <summary>Whole months: 32 slots a month make one number of month and day.</summary>
    public long MonthsUntil(FarDate other)
    {
        static long Packed(FarDate date) => (date.Year * 12 + date.Month) * 32 + date.Day;
        var slots = Packed(other) - Packed(this);
        if (slots > 0 && other.NanosecondOfDay < NanosecondOfDay) slots--;
        if (slots < 0 && other.NanosecondOfDay > NanosecondOfDay) slots++;
        return slots / 32;
    }

    public long DaysUntil(FarDate other)
    {
        var days = other.EpochDay - EpochDay;
        if (days > 0 && other.NanosecondOfDay < NanosecondOfDay) return days - 1;
        return days < 0 && other.NanosecondOfDay > NanosecondOfDay ? days + 1 : days;
    }

    public DurationValue SecondsUntil(FarDate other) => DurationValue.Of(
        0, 0, 0, ((Int128)other.EpochDay - EpochDay) * NodaConstants.NanosecondsPerDay + other.NanosecondOfDay - NanosecondOfDay);

    public override string ToString()
    {
        var date = string.Create(CultureInfo.InvariantCulture, $"{(Year < 0 ? "-" : "+")}{Math.Abs(Year):0000}-{Month:00}-{Day:00}");
        return Time is { } time ? $"{date}T{TemporalText.Format(time)}" : date;
    }

    private static FarDate Of(LocalDate date, LocalTime? time) => new(date.Year, date.Month, date.Day, time);

    private FarDate PlusMonths(long months)
    {
        var total = Year * 12 + Month - 1 + months;
        var year = total >= 0 ? total / 12 : (total - 11) / 12;
        var month = (int)(total - year * 12) + 1;
        return this with { Year = year, Month = month, Day = Math.Min(Day, DaysIn(year, month)) };
    }

    private static int DaysIn(long year, int month)
    {
        if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        return month is 4 or 6 or 9 or 11 ? 30 : 31;
    }

    [GeneratedRegex(@"^(?<year>[-+]\d{4,9})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?:T(?<time>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
