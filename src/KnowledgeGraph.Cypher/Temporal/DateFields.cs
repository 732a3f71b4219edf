using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;
using NodaTime;
using NodaTime.Calendars;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>Dates from year and month, week, quarter or ordinal day; what is not said comes from a base date, if there is one, else it is the first.</summary>
internal static class DateFields
{
    private const int FirstYear = -9998;
    private const int LastYear = 9999;

    public static LocalDate Build(TemporalFields fields, LocalDate? from)
    {
        var year = fields.Integer("year", -999_999_999, 999_999_999);
        if (fields.Has("week") || fields.Has("dayOfWeek"))
        {
            Alone(fields, "week", "month", "day", "ordinalDay", "quarter", "dayOfQuarter");
            Lead(fields, from, "week", "dayOfWeek");
            int weekYear = year ?? WeekYearOf(from), week = fields.Integer("week", 1, 53) ?? WeekOf(from);
            var weekday = fields.Integer("dayOfWeek", 1, 7) ?? (from is { } date ? (int)date.DayOfWeek : 1);
            return InRange($"week {week} of {weekYear}", () => OfWeek(weekYear, week, weekday));
        }

        var known = year ?? from?.Year ?? throw Missing("year");
        if (fields.Has("quarter") || fields.Has("dayOfQuarter"))
        {
            Alone(fields, "quarter", "month", "day", "ordinalDay");
            Lead(fields, from, "quarter", "dayOfQuarter");
            var quarter = fields.Integer("quarter", 1, 4) ?? TemporalComponents.Quarter(from!.Value);
            var day = fields.Integer("dayOfQuarter", 1, 92) ?? (from is { } date ? TemporalComponents.DayOfQuarter(date) : 1);
            return InRange($"day {day} of quarter {quarter} of {known}", () => OfQuarter(known, quarter, day));
        }

        if (fields.Integer("ordinalDay", 1, 366) is { } ordinal)
        {
            Alone(fields, "ordinalDay", "month", "day");
            return InRange($"day {ordinal} of {known}", () => OfOrdinal(known, ordinal));
        }

        Lead(fields, from, "month", "day");
        var month = fields.Integer("month", 1, 12) ?? from?.Month ?? 1;
        var dayOfMonth = fields.Integer("day", 1, 31) ?? from?.Day ?? 1;
        return InRange($"{known}-{month:00}-{dayOfMonth:00}", () => new LocalDate(known, month, dayOfMonth));
    }

    public static LocalDate OfWeek(int weekYear, int week, int weekday) => WeekYearRules.Iso.GetLocalDate(weekYear, week, (IsoDayOfWeek)weekday);

    public static LocalDate OfQuarter(int year, int quarter, int day)
    {
        if (quarter is < 1 or > 4) throw new ArgumentOutOfRangeException(nameof(quarter));
        var first = new LocalDate(year, quarter * 3 - 2, 1);
        var date = first.PlusDays(day - 1);
        return day >= 1 && date < first.PlusMonths(3) ? date : throw new ArgumentOutOfRangeException(nameof(day));
    }

    public static LocalDate OfOrdinal(int year, int day)
    {
        var date = new LocalDate(year, 1, 1).PlusDays(day - 1);
        return day >= 1 && date.Year == year ? date : throw new ArgumentOutOfRangeException(nameof(day));
    }

    /// <summary>Runs <paramref name="build"/>, and says of what there is none in the calendar where it fails.</summary>
    public static T InRange<T>(string what, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (Exception none) when (none is ArgumentOutOfRangeException or OverflowException)
        {
            throw Raise.Argument(
                CypherErrorDetail.InvalidArgumentValue, $"There is no {what}; days have 24 hours, and the years from {FirstYear} to {LastYear} are known.", none);
        }
    }

    private static int WeekYearOf(LocalDate? from) => from is { } date ? WeekYearRules.Iso.GetWeekYear(date) : throw Missing("year");

    private static int WeekOf(LocalDate? from) => from is { } date ? WeekYearRules.Iso.GetWeekOfWeekYear(date) : 1;

    /// <summary>The smaller unit needs the larger one, unless a base date has it.</summary>
    private static void Lead(TemporalFields fields, LocalDate? from, string larger, string smaller)
    {
        if (from is null && fields.Has(smaller) && !fields.Has(larger)) throw Missing(larger);
    }

    private static void Alone(TemporalFields fields, string unit, params IEnumerable<string> others)
    {
        foreach (var other in others)
            if (fields.Has(other))
                throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"'{other}' does not go together with '{unit}'.");
    }

    private static CypherException Missing(string field) =>
        Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"'{field}' must be given.");
}
