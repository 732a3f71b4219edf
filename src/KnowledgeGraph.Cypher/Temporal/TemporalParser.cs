using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;
using NodaTime;
using NodaTime.Calendars;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>
/// Reads every ISO 8601 form that Cypher knows, basic and extended: calendar, week, quarter and ordinal dates, times, offsets, <c>[Zone/Name]</c>.
/// </summary>
internal static partial class TemporalParser
{
    public static LocalDate Date(string text)
    {
        var match = DatePattern().Match(text);
        return match.Success ? ReadDate(match, text) : throw Malformed(text, "date", "2015-07-21, 2015-W30-2 or 2015-202");
    }

    public static LocalTime LocalTime(string text)
    {
        var match = TimePattern().Match(text);
        return match.Success && !HasZone(match) ? ReadTime(match, text) : throw Malformed(text, "local time", "21:40:32.142");
    }

    public static OffsetTime Time(string text)
    {
        var match = TimePattern().Match(text);
        if (!match.Success || match.Groups["zone"].Success) throw Malformed(text, "time", "21:40:32.142+01:00");
        return new OffsetTime(ReadTime(match, text), ReadOffset(match) ?? Offset.Zero);
    }

    public static LocalDateTime LocalDateTime(string text)
    {
        var (date, time) = Split(text);
        var match = TimePattern().Match(time);
        if (!match.Success || HasZone(match)) throw Malformed(text, "local date-time", "2015-07-21T21:40:32.142");
        return Date(date).At(ReadTime(match, text));
    }

    public static ZonedDateTime DateTime(string text)
    {
        var (date, time) = Split(text);
        var match = TimePattern().Match(time);
        if (!match.Success) throw Malformed(text, "date-time", "2015-07-21T21:40:32.142+02:00[Europe/Stockholm]");
        var local = Date(date).At(ReadTime(match, text));
        var offset = ReadOffset(match);
        if (!match.Groups["zone"].Success) return TimeZones.Resolve(local, DateTimeZone.ForOffset(offset ?? Offset.Zero));
        var zoned = TimeZones.Resolve(local, TimeZones.Parse(match.Groups["zone"].Value), offset);
        if (offset is { } given && given != zoned.Offset)
            throw Raise.Argument(
                CypherErrorDetail.InvalidArgumentValue,
                $"'{text}': {zoned.Zone.Id} has the offset {TimeZones.Format(zoned.Offset)} then, not {TimeZones.Format(given)}.");
        return zoned;
    }

    private static (string Date, string Time) Split(string text)
    {
        var t = text.IndexOf('T');
        return t < 0 ? (text, "00") : (text[..t], text[(t + 1)..]);
    }

    private static LocalDate ReadDate(Match match, string text)
    {
        int Part(string name, int missing) =>
            match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : missing;
        var year = Part("year", 0);
        return DateFields.InRange(text, () =>
        {
            if (match.Groups["week"].Success) return DateFields.OfWeek(year, Part("week", 1), Part("weekday", 1));
            if (match.Groups["quarter"].Success) return DateFields.OfQuarter(year, Part("quarter", 1), Part("quarterday", 1));
            if (match.Groups["ordinal"].Success) return DateFields.OfOrdinal(year, Part("ordinal", 1));
            return new LocalDate(year, Part("month", 1), Part("day", 1));
        });
    }

    private static LocalTime ReadTime(Match match, string text)
    {
        int Part(string name) =>
            match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var nanoseconds = match.Groups["fraction"] is { Success: true } fraction
            ? int.Parse(fraction.Value.PadRight(9, '0'), CultureInfo.InvariantCulture)
            : 0;
        return DateFields.InRange(text, () => new LocalTime(Part("hour"), Part("minute"), Part("second")).PlusNanoseconds(nanoseconds));
    }

    private static Offset? ReadOffset(Match match)
    {
        if (match.Groups["offset"] is not { Success: true } group) return null;
        return TimeZones.TryParseOffset(group.Value, out var offset) ? offset : throw Malformed(group.Value, "offset", "+01:00");
    }

    private static bool HasZone(Match match) => match.Groups["offset"].Success || match.Groups["zone"].Success;

    private static CypherException Malformed(string text, string what, string example) =>
        Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"'{text}' is not a {what} in ISO 8601, such as {example}.");

    [GeneratedRegex(
        @"^(?<year>\d{4}|[-+]\d{1,9}(?![0-9]))(?:-(?<month>\d{1,2})-(?<day>\d{1,2})|-(?<month>\d{1,2})|(?<month>\d{2})(?<day>\d{2})?"
        + @"|-W(?<week>\d{1,2})(?:-(?<weekday>\d))?|W(?<week>\d{2})(?<weekday>\d)?"
        + @"|-Q(?<quarter>\d)(?:-(?<quarterday>\d{1,2}))?|Q(?<quarter>\d)(?<quarterday>\d{2})?|-?(?<ordinal>\d{3}))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex(
        @"^(?<hour>\d{2})(?::?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?"
        + @"(?<offset>[Zz]|[-+]\d{2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[(?<zone>[^\]]+)\])?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();
}
