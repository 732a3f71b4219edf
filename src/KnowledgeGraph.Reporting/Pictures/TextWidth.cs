namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>How wide a text will be, about: no font is there to measure. Errs on the wide side, for labels must not overlap.</summary>
internal static class TextWidth
{
    public static double Of(string text, double size) => size * text.Sum(WidthOf);

    /// <summary>The text, or its beginning with an ellipsis where it is wider than <paramref name="width"/>.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Of(text, size) <= width) return text;
        var length = text.Length;
        while (length > 1 && Of(text[..length], size) + size > width) length--;
        if (length > 1 && char.IsHighSurrogate(text[length - 1])) length--;
        return text[..length].TrimEnd() + "…";
    }

    private static double WidthOf(char c) => c switch
    {
        'i' or 'l' or 'j' or '.' or ',' or '\'' or '|' or ' ' or 't' or 'f' or 'r' or '-' => 0.36,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.92,
        >= 'A' and <= 'Z' => 0.7,
        >= '\u1100' => 1.05,
        _ => 0.58,
    };
}
