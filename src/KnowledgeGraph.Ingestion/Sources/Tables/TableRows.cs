using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace KnowledgeGraph.Ingestion.Sources.Tables;

/// <summary>The rows below a table's header, with the line each begins in and what is wrong with it.</summary>
internal static class TableRows
{
    private const string NotClosed =
        "a quotation mark that opens a field is not closed where the field ends; double those within a quoted text";

    /// <param name="Problem">Why the row cannot be trusted, or null.</param>
    public readonly record struct Row(int Line, string[] Fields, string? Problem)
    {
        /// <returns>Null where the row ends before the column.</returns>
        public string? At(int column) => column < Fields.Length ? Fields[column] : null;
    }

    /// <summary>
    /// Quoted as RFC 4180 says. Tab-separated files are often not quoted at all, so that a quotation mark at the beginning of a text would
    /// swallow what follows: where the quotes of one do not
    /// add up, they are read as letters.
    /// </summary>
    /// <exception cref="CsvHelperException">A field is longer than is read.</exception>
    public static IEnumerable<Row> Read(string text, TableHeader header)
    {
        var isQuoted = header.Delimiter != '\t' || Read(text, header, CsvMode.RFC4180).All(row => row.Problem is null);
        return Read(text, header, isQuoted ? CsvMode.RFC4180 : CsvMode.NoEscape);
    }

    private static IEnumerable<Row> Read(string text, TableHeader header, CsvMode mode)
    {
        var isBroken = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = header.Delimiter.ToString(),
            Mode = mode,
            // A quotation mark within a field is a letter; one that opens a field and does not close it has taken in what follows.
            BadDataFound = found => isBroken |= found.Field.StartsWith('"'),
            MaxFieldSize = Extraction.Articles.ArticleReader.LongestText * 2,
        };
        using var parser = new CsvParser(new StringReader(text[header.Start..]), configuration);
        parser.Read();
        while (parser.Read())
        {
            isBroken = false;
            var fields = parser.Record!;
            var raw = parser.RawRecord.AsSpan();
            // The parser counts to the row's last line. The line break behind it is not the row's, unless a quotation has taken it in.
            var line = header.Line - 1 + parser.RawRow - (isBroken ? raw : raw.TrimEnd("\r\n")).Count('\n');
            yield return new Row(line, fields, isBroken ? NotClosed : TooWide(fields, header.Columns.Count));
        }
    }

    private static string? TooWide(string[] fields, int columns) => fields.Skip(columns).All(field => field.Length == 0)
        ? null
        : $"the row has {fields.Length} fields and the header {columns}; put a text that holds the delimiter in quotation marks";
}
