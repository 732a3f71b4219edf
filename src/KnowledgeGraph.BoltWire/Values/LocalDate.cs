namespace KnowledgeGraph.Bolt;

/// <summary>A date without a zone, years −999,999,999 to 999,999,999 (Cypher's DATE).</summary>
public sealed record LocalDate : IComparable<LocalDate>
{
    public LocalDate(int year, int month, int day)
    {
        CivilCalendar.CheckDate(year, month, day);
        (Year, Month, Day) = (year, month, day);
    }

    public LocalDate(DateOnly date) : this(date.Year, date.Month, date.Day)
    {
    }

    public LocalDate(DateTime date) : this(date.Year, date.Month, date.Day)
    {
    }

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    internal long EpochDay => CivilCalendar.ToEpochDay(Year, Month, Day);

    internal static LocalDate FromEpochDay(long days)
    {
        var (year, month, day) = CivilCalendar.FromEpochDay(days);
        return new LocalDate(year, month, day);
    }

    /// <exception cref="ValueOverflowException">The year is outside 1 to 9999.</exception>
    public DateOnly ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly(Year, Month, Day) : throw ValueOverflowException.For(this, nameof(DateOnly));

    /// <exception cref="ValueOverflowException">The year is outside 1 to 9999.</exception>
    public DateTime ToDateTime() => ToDateOnly().ToDateTime(TimeOnly.MinValue);

    public int CompareTo(LocalDate? other) => other is null ? 1 : EpochDay.CompareTo(other.EpochDay);

    public override string ToString() => $"{CivilCalendar.Year(Year)}-{Month:D2}-{Day:D2}";
}
