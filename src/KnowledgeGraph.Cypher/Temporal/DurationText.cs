using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Temporal;

/// <summary>Durations in ISO 8601: <c>P12Y5M14DT16H13M10.5S</c>, each part with its own sign, and the date-like form <c>P2012-02-02T14:37:21.545</c>.</summary>
internal static partial class DurationText
{
    public static string Format(DurationValue duration)
    {
        var text = new StringBuilder("P");
        Append(text, duration.Months / 12, 'Y');
        Append(text, duration.Months % 12, 'M');
        Append(text, duration.Days, 'D');
        // Nanoseconds count forward from the seconds; the text counts both away from zero.
        var borrow = duration.Seconds < 0 && duration.Nanoseconds > 0;
        var seconds = borrow ? duration.Seconds + 1 : duration.Seconds;
        var nanoseconds = borrow ? duration.Nanoseconds - (int)DurationValue.NanosecondsPerSecond : duration.Nanoseconds;
        if (seconds == 0 && nanoseconds == 0) return text.Length == 1 ? "PT0S" : text.ToString();
        text.Append('T');
        Append(text, seconds / 3600, 'H');
        Append(text, seconds / 60 % 60, 'M');
        var rest = seconds % 60;
        if (rest == 0 && nanoseconds == 0) return text.ToString();
        if (rest < 0 || nanoseconds < 0) text.Append('-');
        return text.Append(Math.Abs(rest)).Append(TemporalText.Fraction(Math.Abs(nanoseconds))).Append('S').ToString();
    }

    public static DurationValue Parse(string text)
    {
        try
        {
            var parts = Units().Match(text);
            if (parts.Success && parts.Groups["part"].Captures.Count > 0) return FromUnits(parts);
            var date = DateLike().Match(text);
            if (date.Success) return FromDateLike(date);
        }
        catch (OverflowException tooLarge)
        {
            throw Raise.Argument(CypherErrorDetail.NumberOutOfRange, $"The duration '{text}' is too long.", tooLarge);
        }

        throw Raise.Argument(CypherErrorDetail.InvalidArgumentValue, $"'{text}' is not an ISO 8601 duration such as P1Y2M3DT4H5M6.7S.");
    }

    private static DurationValue FromUnits(Match match)
    {
        var sign = match.Groups["sign"].Value == "-" ? -1m : 1m;
        decimal Part(string name) => match.Groups[name] is { Success: true } group
            ? sign * decimal.Parse(group.Value.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;
        return DurationValue.Approximate(
            Part("years") * 12 + Part("months"), Part("weeks") * 7 + Part("days"), Part("hours") * 3600 + Part("minutes") * 60 + Part("seconds"), 0);
    }

    private static DurationValue FromDateLike(Match match)
    {
        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        long Part(string name) =>
            match.Groups[name] is { Success: true } group ? sign * long.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var fraction = match.Groups["fraction"] is { Success: true } digits
            ? sign * long.Parse(digits.Value.PadRight(9, '0'), CultureInfo.InvariantCulture)
            : 0;
        return DurationValue.Of(
            Part("years") * 12 + Part("months"), Part("days"), Part("hours") * 3600 + Part("minutes") * 60 + Part("seconds"), fraction);
    }

    private static void Append(StringBuilder text, long amount, char unit)
    {
        if (amount != 0) text.Append(amount).Append(unit);
    }

    private const string Number = @"[-+]?\d+(?:[.,]\d+)?";

    [GeneratedRegex(
        $@"^(?<sign>[-+])?P(?<part>(?<years>{Number})Y)?(?<part>(?<months>{Number})M)?(?<part>(?<weeks>{Number})W)?(?<part>(?<days>{Number})D)?"
        + $@"(?:T(?<part>(?<hours>{Number})H)?(?<part>(?<minutes>{Number})M)?(?<part>(?<seconds>{Number})S)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Units();

    [GeneratedRegex(
        @"^(?<sign>[-+])?P(?<years>\d{4})(?<dash>-?)(?<months>\d{2})\k<dash>(?<days>\d{2})"
        + @"(?:T(?<hours>\d{2})(?<colon>:?)(?<minutes>\d{2})\k<colon>(?<seconds>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DateLike();
}
