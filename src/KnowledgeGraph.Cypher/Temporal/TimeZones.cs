using System.Globalization;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;
using NodaTime;
using NodaTime.TimeZones;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>Offsets (<c>Z</c>, <c>+01:00</c>, <c>+0100</c>, <c>+01</c>, to the second) and zones of the IANA database with their history.</summary>
internal static class TimeZones
{
    public static DateTimeZone Default => DateTimeZone.Utc;

    public static DateTimeZone Parse(string text)
    {
        if (TryParseOffset(text, out var offset)) return DateTimeZone.ForOffset(offset);
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(text.Replace(' ', '_'))
            ?? throw Raise.Argument(
                CypherErrorDetail.InvalidArgumentValue, $"'{text}' is neither an offset such as +01:00 nor a time zone such as Europe/Stockholm.");
    }

    public static DateTimeZone Parse(in Value text) => text.Kind == ValueKind.String
        ? Parse(text.AsString())
        : throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"A time zone is a STRING, not a {TypeNames.Of(text)}.");

    public static bool TryParseOffset(string text, out Offset offset)
    {
        offset = Offset.Zero;
        if (text is "Z" or "z") return true;
        if (text.Length < 3 || text[0] is not ('+' or '-')) return false;
        var digits = text.Count(':') switch
        {
            0 when text.Length is 3 or 5 or 7 => text[1..],
            1 when text.Length == 6 && text[3] == ':' => text[1..].Replace(":", "", StringComparison.Ordinal),
            2 when text.Length == 9 && text[3] == ':' && text[6] == ':' => text[1..].Replace(":", "", StringComparison.Ordinal),
            _ => "",
        };
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit)) return false;
        int Pair(int at) => at < digits.Length ? int.Parse(digits.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        int hours = Pair(0), minutes = Pair(2), seconds = Pair(4);
        var total = hours * 3600 + minutes * 60 + seconds;
        if (minutes > 59 || seconds > 59 || total > 18 * 3600)
            throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"The offset {text} is outside -18:00 to +18:00.");
        offset = Offset.FromSeconds(text[0] == '-' ? -total : total);
        return true;
    }

    /// <summary>NodaTime calls zones of a fixed offset UTC, UTC+01, …; no zone of the IANA database but UTC itself is called so.</summary>
    public static bool IsFixed(DateTimeZone zone) => zone.Id.StartsWith("UTC", StringComparison.Ordinal);

    public static string Name(DateTimeZone zone, Offset offset) => IsFixed(zone) ? Format(offset) : zone.Id;

    public static string Format(Offset offset)
    {
        if (offset == Offset.Zero) return "Z";
        var seconds = Math.Abs(offset.Seconds);
        var text = $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}:{seconds / 60 % 60:00}";
        return seconds % 60 == 0 ? text : $"{text}:{seconds % 60:00}";
    }

    /// <summary>
    /// The moment when clocks in the zone show <paramref name="local"/>. Where they show it twice, the moment with the preferred offset, else the earlier;
    /// where they skip it, the moment that they would have shown without the skip.
    /// </summary>
    public static ZonedDateTime Resolve(LocalDateTime local, DateTimeZone zone, Offset? preferred = null) =>
        zone.ResolveLocal(local, mapping => mapping.Count switch
        {
            0 => Resolvers.ReturnForwardShifted(local, zone, mapping.EarlyInterval, mapping.LateInterval),
            2 when preferred == mapping.Last().Offset => mapping.Last(),
            _ => mapping.First(),
        });
}
