namespace KnowledgeGraph.Bolt;

/// <summary>Days since 1970-01-01 to year, month and day and back, in the proleptic Gregorian calendar, for years far outside <see cref="DateOnly"/>.</summary>
internal static class CivilCalendar
{
    public const int MinYear = -999_999_999;
    public const int MaxYear = 999_999_999;
    public const long SecondsPerDay = 86_400;
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerDay = SecondsPerDay * NanosPerSecond;

    // Years begin in March here, so that the leap day is a year's last day (the usual 400-year-era arithmetic).
    public static long ToEpochDay(int year, int month, int day)
    {
        long y = month <= 2 ? year - 1L : year;
        var era = Math.DivRem(y >= 0 ? y : y - 399, 400L).Quotient;
        var yearOfEra = y - era * 400;
        var dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    public static (int Year, int Month, int Day) FromEpochDay(long epochDay)
    {
        var z = epochDay + 719_468;
        var era = (z >= 0 ? z : z - 146_096) / 146_097;
        var dayOfEra = z - era * 146_097;
        var yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var shifted = (5 * dayOfYear + 2) / 153;
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return ((int)(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, (int)(dayOfYear - (153 * shifted + 2) / 5 + 1));
    }

    public static readonly long MinEpochDay = ToEpochDay(MinYear, 1, 1);
    public static readonly long MaxEpochDay = ToEpochDay(MaxYear, 12, 31);

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static long FloorDiv(long value, long by, out long remainder)
    {
        var quotient = Math.DivRem(value, by, out remainder);
        if (remainder >= 0) return quotient;
        remainder += by;
        return quotient - 1;
    }

    public static void CheckDate(int year, int month, int day)
    {
        Check(year, MinYear, MaxYear, nameof(year));
        Check(month, 1, 12, nameof(month));
        Check(day, 1, DaysInMonth(year, month), nameof(day));
    }

    public static void CheckTime(int hour, int minute, int second, int nanosecond)
    {
        Check(hour, 0, 23, nameof(hour));
        Check(minute, 0, 59, nameof(minute));
        Check(second, 0, 59, nameof(second));
        Check(nanosecond, 0, 999_999_999, nameof(nanosecond));
    }

    public static void Check(long value, long min, long max, string name)
    {
        if (value < min || value > max) throw new ArgumentOutOfRangeException(name, value, $"Between {min} and {max}.");
    }

    public static string Fraction(int nanosecond) => nanosecond == 0 ? "" : $".{nanosecond:D9}";

    public static string Year(int year) => year is >= 0 and <= 9999 ? $"{year:D4}" : year < 0 ? $"-{-(long)year:D4}" : $"+{year}";
}
