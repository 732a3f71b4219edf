namespace KnowledgeGraph.Bolt;

/// <summary>
/// An instant to the nanosecond with the zone in which it is told (Cypher's ZONED DATETIME). Year to Second are local to the zone;
/// where this machine does not know a named zone, <see cref="UnknownZoneInfo"/> is true and reading them throws <see cref="TimeZoneNotFoundException"/>.
/// </summary>
public sealed record ZonedDateTime : IComparable<ZonedDateTime>
{
    private static readonly long MinSecond = CivilCalendar.MinEpochDay * CivilCalendar.SecondsPerDay + ZoneOffset.MaxSeconds;
    private static readonly long MaxSecond = CivilCalendar.MaxEpochDay * CivilCalendar.SecondsPerDay - ZoneOffset.MaxSeconds;

    /// <param name="utcSeconds">Seconds since 1970-01-01T00:00Z.</param>
    /// <param name="nanos">0 to 999,999,999.</param>
    /// <param name="zone">Where the instant is told.</param>
    public ZonedDateTime(long utcSeconds, int nanos, Zone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        CivilCalendar.Check(utcSeconds, MinSecond, MaxSecond, nameof(utcSeconds));
        CivilCalendar.Check(nanos, 0, 999_999_999, nameof(nanos));
        (UtcSeconds, Nanosecond, Zone) = (utcSeconds, nanos, zone);
    }

    public ZonedDateTime(DateTimeOffset value)
        : this(value.ToUnixTimeSeconds(), (int)(value.UtcTicks % TimeSpan.TicksPerSecond) * 100, Zone.Of((int)value.Offset.TotalSeconds))
    {
    }

    public ZonedDateTime(DateTime dateTime, TimeSpan offset) : this(new DateTimeOffset(DateTime.SpecifyKind(dateTime, DateTimeKind.Unspecified), offset))
    {
    }

    public ZonedDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond, Zone zone)
        : this(UtcOf(new LocalDateTime(year, month, day, hour, minute, second), zone), nanosecond, zone)
    {
    }

    public ZonedDateTime(int year, int month, int day, int hour, int minute, int second, Zone zone) : this(year, month, day, hour, minute, second, 0, zone)
    {
    }

    public ZonedDateTime(DateTime dateTime, string zoneId)
        : this(UtcOf(new LocalDateTime(dateTime), Zone.Of(zoneId)), (int)(dateTime.Ticks % TimeSpan.TicksPerSecond) * 100, Zone.Of(zoneId))
    {
    }

    /// <summary>Seconds since 1970-01-01T00:00Z.</summary>
    public long UtcSeconds { get; }

    public int Nanosecond { get; }

    public Zone Zone { get; }

    public bool UnknownZoneInfo => Zone.OffsetAtUtc(UtcSeconds) is null;

    public int OffsetSeconds => Zone.OffsetAtUtc(UtcSeconds) ?? throw new TimeZoneNotFoundException($"The zone {Zone} is not known on this machine.");

    public int Year => Local.Year;

    public int Month => Local.Month;

    public int Day => Local.Day;

    public int Hour => Local.Hour;

    public int Minute => Local.Minute;

    public int Second => Local.Second;

    internal LocalDateTime Local => Bolt.LocalDateTime.FromEpochSecond(UtcSeconds + OffsetSeconds, Nanosecond);

    /// <exception cref="ValueOverflowException">The year is outside 1 to 9999.</exception>
    /// <exception cref="ValueTruncationException">Finer than 100 ns.</exception>
    public DateTime LocalDateTime => Local.ToDateTime();

    /// <inheritdoc cref="LocalDateTime"/>
    public DateTime UtcDateTime => DateTime.SpecifyKind(Bolt.LocalDateTime.FromEpochSecond(UtcSeconds, Nanosecond).ToDateTime(), DateTimeKind.Utc);

    /// <exception cref="ValueTruncationException">The offset has seconds, or the time is finer than 100 ns.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        if (OffsetSeconds % 60 != 0) throw ValueTruncationException.For(this, nameof(DateTimeOffset));
        return new DateTimeOffset(LocalDateTime, TimeSpan.FromSeconds(OffsetSeconds));
    }

    /// <summary>By the instant.</summary>
    public int CompareTo(ZonedDateTime? other)
    {
        if (other is null) return 1;
        var seconds = UtcSeconds.CompareTo(other.UtcSeconds);
        return seconds != 0 ? seconds : Nanosecond.CompareTo(other.Nanosecond);
    }

    public override string ToString() => UnknownZoneInfo
        ? $"{Bolt.LocalDateTime.FromEpochSecond(UtcSeconds, Nanosecond)}Z{Zone}"
        : Zone is ZoneId ? $"{Local}{Zone.Of(OffsetSeconds)}{Zone}" : $"{Local}{Zone}";

    private static long UtcOf(LocalDateTime local, Zone zone) => local.EpochSecond
        - (zone.OffsetAtLocal(local.EpochSecond) ?? throw new TimeZoneNotFoundException($"The zone {zone} is not known on this machine."));
}
