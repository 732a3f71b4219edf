namespace KnowledgeGraph.Bolt;

/// <summary>A time of day without a zone, to the nanosecond (Cypher's LOCAL TIME).</summary>
public sealed record LocalTime : IComparable<LocalTime>
{
    public LocalTime(int hour, int minute, int second, int nanosecond)
    {
        CivilCalendar.CheckTime(hour, minute, second, nanosecond);
        (Hour, Minute, Second, Nanosecond) = (hour, minute, second, nanosecond);
    }

    public LocalTime(int hour, int minute, int second) : this(hour, minute, second, 0)
    {
    }

    public LocalTime(TimeOnly time) : this(time.Hour, time.Minute, time.Second, (int)(time.Ticks % TimeSpan.TicksPerSecond) * 100)
    {
    }

    /// <param name="time">Zero to less than a day.</param>
    public LocalTime(TimeSpan time) : this(TimeOnly.FromTimeSpan(time))
    {
    }

    public LocalTime(DateTime time) : this(TimeOnly.FromDateTime(time))
    {
    }

    public int Hour { get; }

    public int Minute { get; }

    public int Second { get; }

    public int Nanosecond { get; }

    internal long NanosOfDay => (Hour * 3600L + Minute * 60 + Second) * CivilCalendar.NanosPerSecond + Nanosecond;

    internal static LocalTime FromNanosOfDay(long nanos)
    {
        var seconds = (int)(nanos / CivilCalendar.NanosPerSecond);
        return new LocalTime(seconds / 3600, seconds / 60 % 60, seconds % 60, (int)(nanos % CivilCalendar.NanosPerSecond));
    }

    /// <exception cref="ValueTruncationException">The time is finer than 100 ns.</exception>
    public TimeOnly ToTimeOnly() => Nanosecond % 100 == 0 ? new TimeOnly(NanosOfDay / 100) : throw ValueTruncationException.For(this, nameof(TimeOnly));

    /// <exception cref="ValueTruncationException">The time is finer than 100 ns.</exception>
    public TimeSpan ToTimeSpan() => ToTimeOnly().ToTimeSpan();

    public int CompareTo(LocalTime? other) => other is null ? 1 : NanosOfDay.CompareTo(other.NanosOfDay);

    public override string ToString() => $"{Hour:D2}:{Minute:D2}:{Second:D2}{CivilCalendar.Fraction(Nanosecond)}";
}
