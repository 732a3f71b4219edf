namespace KnowledgeGraph.Bolt;

/// <summary>A zone of a <see cref="ZonedDateTime"/>: a distance from UTC or a name of the time-zone database.</summary>
public abstract record Zone
{
    private protected Zone()
    {
    }

    public static Zone Of(int offsetSeconds) => new ZoneOffset(offsetSeconds);

    public static Zone Of(string zoneId) => new ZoneId(zoneId);

    /// <summary>The distance from UTC at that instant, or null where this machine does not know the zone.</summary>
    internal abstract int? OffsetAtUtc(long utcSeconds);

    /// <summary>The distance from UTC at that local time (the earlier offset of a doubled hour), or null where this machine does not know the zone.</summary>
    internal abstract int? OffsetAtLocal(long localSeconds);
}
