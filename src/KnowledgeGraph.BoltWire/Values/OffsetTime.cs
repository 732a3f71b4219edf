namespace KnowledgeGraph.Bolt;

/// <summary>A time of day with its distance from UTC in seconds, at most 18 hours (Cypher's ZONED TIME).</summary>
public sealed record OffsetTime : IComparable<OffsetTime>
{
    public OffsetTime(int hour, int minute, int second, int nanosecond, int offsetSeconds)
    {
        CivilCalendar.CheckTime(hour, minute, second, nanosecond);
        CivilCalendar.Check(offsetSeconds, -ZoneOffset.MaxSeconds, ZoneOffset.MaxSeconds, nameof(offsetSeconds));
        (Hour, Minute, Second, Nanosecond, OffsetSeconds) = (hour, minute, second, nanosecond, offsetSeconds);
    }

    public OffsetTime(int hour, int minute, int second, int offsetSeconds) : this(hour, minute, second, 0, offsetSeconds)
    {
    }

    public OffsetTime(TimeSpan time, TimeSpan offset) : this(new LocalTime(time), (int)offset.TotalSeconds)
    {
    }

    internal OffsetTime(LocalTime time, int offsetSeconds) : this(time.Hour, time.Minute, time.Second, time.Nanosecond, offsetSeconds)
    {
    }

    public int Hour { get; }

    public int Minute { get; }

    public int Second { get; }

    public int Nanosecond { get; }

    public int OffsetSeconds { get; }

    internal long NanosOfDay => (Hour * 3600L + Minute * 60 + Second) * CivilCalendar.NanosPerSecond + Nanosecond;

    /// <summary>By the instant on a common day.</summary>
    public int CompareTo(OffsetTime? other) => other is null ? 1 : Instant.CompareTo(other.Instant);

    private long Instant => NanosOfDay - OffsetSeconds * CivilCalendar.NanosPerSecond;

    public override string ToString() => $"{Hour:D2}:{Minute:D2}:{Second:D2}{CivilCalendar.Fraction(Nanosecond)}{Zone.Of(OffsetSeconds)}";
}
