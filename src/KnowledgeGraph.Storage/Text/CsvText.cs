namespace KnowledgeGraph.Storage.Text;

/// <summary>CSV as RFC 4180 has it, safe to open in a spreadsheet: a text that one would run as a formula gets a leading apostrophe; numbers stay numbers.</summary>
public static class CsvText
{
    /// <summary>A value's cell; null is empty.</summary>
    public static string Cell(object? value) => value is string text && RunsAsFormula(text) ? "'" + text : GraphValueText.Of(value);

    /// <summary>One line with its end.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(cell =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)) + "\r\n";

    // "-5" is a number, not a formula (https://owasp.org/www-community/attacks/CSV_Injection).
    private static bool RunsAsFormula(string text) =>
        text is ['=' or '+' or '@' or '\t' or '\r' or '-', ..] && !double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
}
