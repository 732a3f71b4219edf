using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Model.Text;

/// <summary>
/// A date or date-time as people, feeds and exports write it, as ISO 8601: <c>Jan 5, 2020 3:00 PM</c>, <c>Mon, 06 May 2019 10:00:00 GMT</c>
/// (RFC 822), <c>5th January 2020</c>,
/// <c>20200105150000</c>, <c>13/02/2020</c>, seconds since 1970. What may be two days (<c>01/02/2020</c>) or is no whole day (<c>May
/// 2019</c>) is not read.
/// </summary>
public static partial class WrittenDate
{
    private const int Longest = 100;
    private const int FirstYear = 1500;
    private const int LastYear = 2199;
    private const string MonthWords =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private const string Months = "jan feb mar apr may jun jul aug sep oct nov dec";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Offsets in hours of the zones that RFC 822 names, and of two that European feeds write.</summary>
    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["CET"] = 1,
        ["CEST"] = 2,
    };

    /// <param name="iso">As given where it is ISO 8601 already (<see cref="IsoMoment"/>), else a date, or a date-time with the offset that
    /// the text names. A time in a zone of which only the
    /// region is known (<c>ET</c>) is left out.</param>
    /// <returns>False where the text is no date, or not one day alone.</returns>
    public static bool TryRead(string? text, out string iso)
    {
        iso = text?.Trim() ?? "";
        if (IsoMoment.TryParse(iso, out var moment)) return moment.Year is >= FirstYear and <= LastYear;
        if (iso.Length is 0 or > Longest) return false;
        if (Epoch(iso) is { } seconds) return Write(seconds, out iso);
        var rest = Asctime().Replace(Compact().Replace(iso, "$1-$2-$3 $4:$5:$6$7"), "$2 $1 $4 $3");
        if (Day(ref rest) is not { } day) return false;
        var time = Clock(ref rest);
        var zone = Take(ref rest, Zone());
        if (!Filler().IsMatch(rest) || (zone.Success && time is null)) return false;
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (time == TimeSpan.MaxValue) return false;
        iso = time is null || zone.Groups["region"].Success ? date : $"{date}T{time:hh\\:mm\\:ss}{OffsetOf(zone)}";
        return IsoMoment.TryParse(iso, out _);
    }

    private static bool Write(DateTimeOffset moment, out string iso)
    {
        iso = moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Seconds or milliseconds since 1970, from September 2001 on: shorter numbers may be anything.</summary>
    private static DateTimeOffset? Epoch(string text) =>
        text.Length is 10 or 13 && text[0] == '1' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? number * 1000 : number)
        : null;

    private static DateOnly? Day(ref string text)
    {
        var match = Take(ref text, YearFirst());
        if (match.Success) return DayOf(Number(match, "y"), Number(match, "m"), Number(match, "d"));
        match = Take(ref text, WithMonthWord());
        if (match.Success)
        {
            var month = Months.IndexOf(match.Groups["mon"].Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 4 + 1;
            var year = Number(match, "y");
            if (match.Groups["y"].Length < 4) year = CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(year);
            return DayOf(year, month, Number(match, "d"));
        }
        match = Take(ref text, YearLast());
        if (!match.Success) return null;
        var (a, b) = (Number(match, "a"), Number(match, "b"));
        return (a, b) switch
        {
            ( > 12, <= 12) => DayOf(Number(match, "y"), b, a),
            ( <= 12, > 12) => DayOf(Number(match, "y"), a, b),
            _ when a == b => DayOf(Number(match, "y"), a, b),
            _ => null,
        };
    }

    private static DateOnly? DayOf(int year, int month, int day)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12) return null;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <returns>Null where there is no time, and <see cref="TimeSpan.MaxValue"/> where it is none of the day's.</returns>
    private static TimeSpan? Clock(ref string text)
    {
        var match = Take(ref text, TimeOfDay());
        if (!match.Success) return null;
        var hour = Number(match, "h");
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour is < 1 or > 12) return TimeSpan.MaxValue;
        if (half.Length > 0) hour = hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        var (minute, second) = (Number(match, "min"), Number(match, "s"));
        return hour < 24 && minute < 60 && second < 60 ? new TimeSpan(hour, minute, second) : TimeSpan.MaxValue;
    }

    private static string OffsetOf(Match zone)
    {
        if (!zone.Success) return "";
        if (zone.Groups["offset"].Success) return $"{zone.Groups["sign"].Value}{Number(zone, "oh"):00}:{Number(zone, "om"):00}";
        var hours = Zones[zone.Groups["name"].Value];
        return hours == 0 ? "Z" : $"{(hours < 0 ? '-' : '+')}{Math.Abs(hours):00}:00";
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static Match Take(ref string text, Regex pattern)
    {
        var match = pattern.Match(text);
        if (match.Success) text = $"{text[..match.Index]} {text[(match.Index + match.Length)..]}";
        return match;
    }

    [GeneratedRegex(@"^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})(Z?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"^(?:[A-Za-z]{3},?\s+)?([A-Za-z]{3})\s+(\d{1,2})\s+(\d{2}:\d{2}:\d{2}(?:\s+(?:[A-Z]{3,4}|[+-]\d{4}))?)\s+(\d{4})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Asctime();

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})(T(?=\d)|(?!\d))", Options)]
    private static partial Regex YearFirst();

    /// <summary>A year of two digits is one only where a time follows, as in RFC 822.</summary>
    [GeneratedRegex(
        @"(?<![\d\w])"
        + $@"((?<mon>{MonthWords})\.?\s*(?<d>\d{{1,2}})(st|nd|rd|th)?,?\s+(?<y>\d{{4}})"
        + $@"|(?<d>\d{{1,2}})(st|nd|rd|th|\.)?(\s+of)?[\s-]*(?<mon>{MonthWords})\.?,?[\s-]+(?<y>\d{{4}}|\d{{2}}(?=\s+\d{{1,2}}:\d{{2}})))"
        + @"(?!\d)",
        Options)]
    private static partial Regex WithMonthWord();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2})(?<mark>[-/.])(?<b>\d{1,2})\k<mark>(?<y>\d{4})(?!\d)", Options)]
    private static partial Regex YearLast();

    [GeneratedRegex(
        @"(?<!\d)((?<h>\d{1,2})[:.](?<min>\d{2})([:.](?<s>\d{2})([.,]\d{1,9})?)?(\s*(?<half>[ap])\.?m\.?)?"
        + @"|(?<h>\d{1,2})\s*(?<half>[ap])\.?m\.?)(?!\d)",
        Options)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(
        @"(?<![A-Za-z])((UTC|GMT)?(?<offset>(?<sign>[+-])(?<oh>\d{2}):?(?<om>\d{2}))|(?<name>Z|UTC?|GMT|[ECMP][SD]T|CES?T)"
        + @"|(?<region>[ECMP]T|BST|IST|A[CEW][SD]T|EES?T|MSK|JST|HKT|NZ[SD]T))(?![A-Za-z\d])",
        Options)]
    private static partial Regex Zone();

    [GeneratedRegex(
        @"^([\s,|·•@():–-]|(at|on|of|published|updated|posted|last|first|date|time"
        + @"|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?)(?![A-Za-z]))*$",
        Options)]
    private static partial Regex Filler();
}
