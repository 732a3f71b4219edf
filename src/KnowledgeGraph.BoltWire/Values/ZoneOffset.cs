namespace KnowledgeGraph.Bolt;

/// <summary>A fixed distance from UTC, at most 18 hours either way.</summary>
public sealed record ZoneOffset : Zone
{
    internal const int MaxSeconds = 18 * 3600;

    internal ZoneOffset(int offsetSeconds)
    {
        CivilCalendar.Check(offsetSeconds, -MaxSeconds, MaxSeconds, nameof(offsetSeconds));
        OffsetSeconds = offsetSeconds;
    }

    public int OffsetSeconds { get; }

    public TimeSpan Offset => TimeSpan.FromSeconds(OffsetSeconds);

    internal override int? OffsetAtUtc(long utcSeconds) => OffsetSeconds;

    internal override int? OffsetAtLocal(long localSeconds) => OffsetSeconds;

    public override string ToString()
    {
        if (OffsetSeconds == 0) return "Z";
        var seconds = Math.Abs(OffsetSeconds);
        var text = $"{(OffsetSeconds < 0 ? '-' : '+')}{seconds / 3600:D2}:{seconds / 60 % 60:D2}";
        return seconds % 60 == 0 ? text : $"{text}:{seconds % 60:D2}";
    }
}
