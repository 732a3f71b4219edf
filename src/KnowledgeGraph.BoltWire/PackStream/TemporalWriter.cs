namespace KnowledgeGraph.Bolt;

/// <summary>Writes dates, times, durations and points.</summary>
internal readonly struct TemporalWriter(PackStreamWriter pack, ValueDialect dialect)
{
    public bool TryWrite(object value)
    {
        switch (value)
        {
            case LocalDate date: Date(date); break;
            case DateOnly date: Date(new LocalDate(date)); break;
            case LocalTime time: Time(time); break;
            case TimeOnly time: Time(new LocalTime(time)); break;
            case TimeSpan time: Time(new LocalTime(time)); break;
            case OffsetTime time:
                pack.WriteStructHeader(StructTag.Time, 2);
                pack.Write(time.NanosOfDay);
                pack.Write(time.OffsetSeconds);
                break;
            case LocalDateTime dateTime: DateTime(dateTime); break;
            case DateTime dateTime: DateTime(new LocalDateTime(dateTime)); break;
            case ZonedDateTime zoned: Zoned(zoned); break;
            case DateTimeOffset zoned: Zoned(new ZonedDateTime(zoned)); break;
            case Duration duration:
                pack.WriteStructHeader(StructTag.Duration, 4);
                pack.Write(duration.Months);
                pack.Write(duration.Days);
                pack.Write(duration.Seconds);
                pack.Write(duration.Nanos);
                break;
            case Point point: Point(point); break;
            default: return false;
        }

        return true;
    }

    private void Date(LocalDate date)
    {
        pack.WriteStructHeader(StructTag.Date, 1);
        pack.Write(date.EpochDay);
    }

    private void Time(LocalTime time)
    {
        pack.WriteStructHeader(StructTag.LocalTime, 1);
        pack.Write(time.NanosOfDay);
    }

    private void DateTime(LocalDateTime dateTime)
    {
        pack.WriteStructHeader(StructTag.LocalDateTime, 2);
        pack.Write(dateTime.EpochSecond);
        pack.Write(dateTime.Nanosecond);
    }

    private void Zoned(ZonedDateTime value)
    {
        var named = value.Zone as ZoneId;
        var tag = dialect.UtcDateTimes
            ? named is null ? StructTag.DateTime : StructTag.DateTimeZoneId
            : named is null ? StructTag.LegacyDateTime : StructTag.LegacyDateTimeZoneId;
        var seconds = dialect.UtcDateTimes ? value.UtcSeconds : value.UtcSeconds + value.OffsetSeconds;
        pack.WriteStructHeader(tag, 3);
        pack.Write(seconds);
        pack.Write(value.Nanosecond);
        if (named is null) pack.Write(((ZoneOffset)value.Zone).OffsetSeconds);
        else pack.Write(named.Id);
    }

    private void Point(Point point)
    {
        pack.WriteStructHeader(point.Is3D ? StructTag.Point3D : StructTag.Point2D, point.Is3D ? 4 : 3);
        pack.Write(point.SrId);
        pack.Write(point.X);
        pack.Write(point.Y);
        if (point.Is3D) pack.Write(point.Z);
    }
}
