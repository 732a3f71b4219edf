using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;
using NodaTime;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>
/// Times of day from hour to nanosecond; what is not said comes from a base time, if there is one, else it is zero.
/// Parts of a second add up: with <c>millisecond</c> given, <c>microsecond</c> and <c>nanosecond</c> count what is below it.
/// </summary>
internal static class TimeFields
{
    public static LocalTime Build(TemporalFields fields, LocalTime? from)
    {
        if (from is null) CheckNoGap(fields);
        var hour = fields.Integer("hour", 0, 23) ?? from?.Hour ?? 0;
        var minute = fields.Integer("minute", 0, 59) ?? from?.Minute ?? 0;
        var second = fields.Integer("second", 0, 59) ?? from?.Second ?? 0;
        return new LocalTime(hour, minute, second).PlusNanoseconds(Nanoseconds(fields) ?? from?.NanosecondOfSecond ?? 0);
    }

    private static int? Nanoseconds(TemporalFields fields)
    {
        var millisecond = fields.Integer("millisecond", 0, 999);
        var microsecond = fields.Integer("microsecond", 0, millisecond is null ? 999_999 : 999);
        var largest = microsecond is not null ? 999 : millisecond is not null ? 999_999 : 999_999_999;
        var nanosecond = fields.Integer("nanosecond", 0, largest);
        if (millisecond is null && microsecond is null && nanosecond is null) return null;
        return (millisecond ?? 0) * 1_000_000 + (microsecond ?? 0) * 1000 + (nanosecond ?? 0);
    }

    private static void CheckNoGap(TemporalFields fields)
    {
        var gap = "";
        foreach (var unit in (string[])["hour", "minute", "second"])
        {
            if (!fields.Has(unit)) gap = gap.Length == 0 ? unit : gap;
            else if (gap.Length > 0) throw Missing(gap, unit);
        }

        foreach (var unit in (string[])["millisecond", "microsecond", "nanosecond"])
            if (gap.Length > 0 && fields.Has(unit))
                throw Missing(gap, unit);
    }

    private static CypherException Missing(string larger, string smaller) =>
        Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"'{smaller}' needs '{larger}' to be given too.");
}
