namespace KnowledgeGraph.Bolt;

/// <summary>Date and time of day without a zone, to the nanosecond (Cypher's LOCAL DATETIME).</summary>
public sealed record LocalDateTime : IComparable<LocalDateTime>
{
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond)
    {
        CivilCalendar.CheckDate(year, month, day);
        CivilCalendar.CheckTime(hour, minute, second, nanosecond);
        (Year, Month, Day, Hour, Minute, Second, Nanosecond) = (year, month, day, hour, minute, second, nanosecond);
    }

    public LocalDateTime(int year, int month, int day, int hour, int minute, int second) : this(year, month, day, hour, minute, second, 0)
    {
    }

    public LocalDateTime(DateTime dateTime)
        : this(dateTime.Year, dateTime.Month, dateTime.Day, dateTime.Hour, dateTime.Minute, dateTime.Second, (int)(dateTime.Ticks % TimeSpan.TicksPerSecond) * 100)
    {
    }

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    public int Hour { get; }

    public int Minute { get; }

    public int Second { get; }

    public int Nanosecond { get; }

    internal long EpochSecond => CivilCalendar.ToEpochDay(Year, Month, Day) * CivilCalendar.SecondsPerDay + Hour * 3600 + Minute * 60 + Second;

    internal static LocalDateTime FromEpochSecond(long seconds, int nanos)
    {
        var (year, month, day) = CivilCalendar.FromEpochDay(CivilCalendar.FloorDiv(seconds, CivilCalendar.SecondsPerDay, out var rest));
        return new LocalDateTime(year, month, day, (int)rest / 3600, (int)rest / 60 % 60, (int)rest % 60, nanos);
    }

    /// <exception cref="ValueOverflowException">The year is outside 1 to 9999.</exception>
    /// <exception cref="ValueTruncationException">The time is finer than 100 ns.</exception>
    public DateTime ToDateTime()
    {
        if (Year is < 1 or > 9999) throw ValueOverflowException.For(this, nameof(DateTime));
        if (Nanosecond % 100 != 0) throw ValueTruncationException.For(this, nameof(DateTime));
        return new DateTime(Year, Month, Day, Hour, Minute, Second).AddTicks(Nanosecond / 100);
    }

    public int CompareTo(LocalDateTime? other)
    {
        if (other is null) return 1;
        var seconds = EpochSecond.CompareTo(other.EpochSecond);
        return seconds != 0 ? seconds : Nanosecond.CompareTo(other.Nanosecond);
    }

    public override string ToString() =>
        $"{CivilCalendar.Year(Year)}-{Month:D2}-{Day:D2}T{Hour:D2}:{Minute:D2}:{Second:D2}{CivilCalendar.Fraction(Nanosecond)}";
}
