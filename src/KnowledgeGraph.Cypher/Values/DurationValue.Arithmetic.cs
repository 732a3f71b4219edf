namespace KnowledgeGraph.Cypher.Values;

public sealed partial record DurationValue : IComparable<DurationValue>
{
    public const long NanosecondsPerSecond = 1_000_000_000;
    public const long SecondsPerDay = 86_400;

    /// <summary>The mean Gregorian month, 30.436875 days, is a whole number of seconds.</summary>
    public const long SecondsPerMonth = 2_629_746;

    public static DurationValue Zero { get; } = new(0, 0, 0, 0);

    /// <summary>Takes any number of nanoseconds of either sign and carries them into the seconds.</summary>
    /// <exception cref="OverflowException">The seconds do not fit 64 bits.</exception>
    public static DurationValue Of(long months, long days, long seconds, Int128 nanoseconds)
    {
        var carried = Floor(nanoseconds, NanosecondsPerSecond);
        return new(months, days, checked((long)(seconds + carried)), (int)(nanoseconds - carried * NanosecondsPerSecond));
    }

    /// <summary>
    /// Fractions spill over into the next smaller unit: half a month is 15.2184375 days, half a day 12 hours. Less than a nanosecond is cut off.
    /// </summary>
    /// <exception cref="OverflowException">A unit does not fit 64 bits.</exception>
    public static DurationValue Approximate(decimal months, decimal days, decimal seconds, decimal nanoseconds)
    {
        checked
        {
            var wholeMonths = decimal.Truncate(months);
            days += (months - wholeMonths) * SecondsPerMonth / SecondsPerDay;
            var wholeDays = decimal.Truncate(days);
            seconds += (days - wholeDays) * SecondsPerDay;
            var wholeSeconds = decimal.Truncate(seconds);
            nanoseconds += (seconds - wholeSeconds) * NanosecondsPerSecond;
            return Of((long)wholeMonths, (long)wholeDays, (long)wholeSeconds, (Int128)decimal.Truncate(nanoseconds));
        }
    }

    public DurationValue Plus(DurationValue other) => checked(
        Of(Months + other.Months, Days + other.Days, Seconds + other.Seconds, (Int128)Nanoseconds + other.Nanoseconds));

    public DurationValue Minus(DurationValue other) => checked(
        Of(Months - other.Months, Days - other.Days, Seconds - other.Seconds, (Int128)Nanoseconds - other.Nanoseconds));

    public DurationValue Negate() => Zero.Minus(this);

    public DurationValue Times(decimal factor) => checked(Approximate(Months * factor, Days * factor, Seconds * factor, Nanoseconds * factor));

    public DurationValue Over(decimal divisor) => checked(Approximate(Months / divisor, Days / divisor, Seconds / divisor, Nanoseconds / divisor));

    /// <summary>By mean length, then by the units: for ORDER BY only. Cypher's &lt; does not compare durations.</summary>
    public int CompareTo(DurationValue? other)
    {
        if (other is null) return 1;
        var byLength = Length(this).CompareTo(Length(other));
        if (byLength != 0) return byLength;
        var byMonths = Months.CompareTo(other.Months);
        return byMonths != 0 ? byMonths : Days.CompareTo(other.Days);
    }

    private static Int128 Length(DurationValue duration) =>
        ((Int128)duration.Months * SecondsPerMonth + (Int128)duration.Days * SecondsPerDay + duration.Seconds) * NanosecondsPerSecond + duration.Nanoseconds;

    private static Int128 Floor(Int128 value, Int128 divisor) => value / divisor - (value % divisor < 0 ? 1 : 0);
}
