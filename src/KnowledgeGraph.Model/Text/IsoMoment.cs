using System.Globalization;

namespace KnowledgeGraph.Model.Text;

/// <summary>An ISO 8601 date or date-time as records carry it, read as a moment in UTC; a date alone is its first moment, a time without a zone is UTC.</summary>
public static class IsoMoment
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyyMMdd"];

    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyyMMdd'T'HHmmssK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:sszzz",
    ];

    public static bool TryParse(string? text, out DateTimeOffset moment)
    {
        moment = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
            return false;

        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text.Trim(), Dates, CultureInfo.InvariantCulture, Styles, out moment)
            || DateTimeOffset.TryParseExact(text.Trim(), Times, CultureInfo.InvariantCulture, Styles, out moment);
    }
}
