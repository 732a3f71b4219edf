using KnowledgeGraph.Ingestion.Sources.Articles;

namespace KnowledgeGraph.Ingestion.Sources.Tables;

/// <summary>The first line of a table: its columns, and the delimiter that parts them.</summary>
/// <param name="Start">Where the line begins in the text: spreadsheets may write <c>sep=;</c> above it.</param>
/// <param name="Line">1-based.</param>
internal sealed record TableHeader(char Delimiter, IReadOnlyList<string> Columns, int Start, int Line)
{
    private const int LongestName = 60;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private static readonly string[] FlatColumns = ["actor", "statement", "article"];

    private static readonly string[] DnaColumns = ["statementid", "documentid", "documenttitle", "text"];

    public bool IsFlat => FlatColumns.All(column => Columns.Contains(column, StringComparer.OrdinalIgnoreCase));

    /// <summary>True for the event list of Discourse Network Analyzer.</summary>
    public bool IsDnaEvents => DnaColumns.All(column => Columns.Any(own => FieldNames.Fold(own) == column));

    /// <summary>
    /// True where the line can only be a header: it names a text and what else an article has, or an address and a title.
    /// </summary>
    public bool IsArticles => Known >= 2 && Columns.All(column => column.Length <= LongestName)
        && (Has(FieldNames.Text) || (Has(FieldNames.Url) && Has(FieldNames.Title)));

    public bool HasTexts => Has(FieldNames.Text) || Has(FieldNames.Summary);

    private int Known => Columns.Count(FieldNames.IsRead);

    /// <summary>The delimiter is the one by which most columns are known, else the one that parts most.</summary>
    public static TableHeader Of(string text)
    {
        var (start, number) = (0, 1);
        var line = LineAt(text, start);
        if (line.TrimEnd().Length == "sep=;".Length && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            (start, number) = (Math.Min(text.Length, line.Length + 1), 2);
            line = LineAt(text, start);
        }
        return Delimiters
            .Select(delimiter => new TableHeader(delimiter, ColumnsOf(line, delimiter), start, number))
            .OrderByDescending(header => header.IsFlat ? FlatColumns.Length : header.IsDnaEvents ? header.Columns.Count : header.Known)
            .ThenByDescending(header => header.Columns.Count)
            .First();
    }

    private bool Has(string[] names) => Columns.Any(column => Array.IndexOf(names, FieldNames.Fold(column)) >= 0);

    private static string LineAt(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static string[] ColumnsOf(string line, char delimiter) =>
        [.. line.TrimEnd('\r').Split(delimiter).Select(column => column.Trim().Trim('"').Trim())];
}
