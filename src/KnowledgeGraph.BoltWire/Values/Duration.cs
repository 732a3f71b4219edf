namespace KnowledgeGraph.Bolt;

/// <summary>Months, days, seconds and nanoseconds, kept apart as Cypher's DURATION keeps them; nanoseconds are 0 to 999,999,999.</summary>
public sealed record Duration
{
    public Duration(long months, long days, long seconds, int nanos)
    {
        CivilCalendar.Check(nanos, 0, 999_999_999, nameof(nanos));
        (Months, Days, Seconds, Nanos) = (months, days, seconds, nanos);
    }

    public Duration(long days, long seconds, int nanos) : this(0, days, seconds, nanos)
    {
    }

    public Duration(long seconds, int nanos) : this(0, 0, seconds, nanos)
    {
    }

    public Duration(long seconds) : this(0, 0, seconds, 0)
    {
    }

    public long Months { get; }

    public long Days { get; }

    public long Seconds { get; }

    public int Nanos { get; }

    public override string ToString()
    {
        var negative = Seconds < 0 && Nanos > 0;
        var seconds = negative ? Seconds + 1 : Seconds;
        var nanos = negative ? 1_000_000_000 - Nanos : Nanos;
        var sign = negative && seconds == 0 ? "-" : "";
        return $"P{Months}M{Days}DT{sign}{seconds}{CivilCalendar.Fraction(nanos)}S";
    }
}
