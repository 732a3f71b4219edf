using System.Globalization;

namespace KnowledgeGraph.Reporting.Pages;

/// <summary>Figures as people read them: no more digits than they are worth.</summary>
internal static class Figures
{
    public static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Short(double number) => Math.Abs(number) >= 100 ? number.ToString("N0", CultureInfo.InvariantCulture)
        : number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>1 article</c> and <c>2 articles</c>.</summary>
    public static string Count(long number, string singular, string? plural = null)
        => $"{Whole(number)} {(number == 1 ? singular : plural ?? singular + "s")}";

    /// <summary>Such as <c>2014-06-20 to 2014-07-01</c>; empty where nothing is dated.</summary>
    public static string Period(string? first, string? last) => first is null || last is null ? "" : first == last ? first
        : $"{first} to {last}";

    /// <summary>As a heading begins: with a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Such as <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };
}
