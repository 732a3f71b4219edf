using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Text;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Writes a query's rows as they come: JSON Lines and CSV stream, JSON is one array, a table needs all rows to size its columns and stops at a limit that it states.</summary>
internal sealed class ResultWriter(IAnsiConsole console, TextWriter output)
{
    /// <summary>A table past this many rows helps nobody; the other formats have no limit.</summary>
    public const int TableRows = 1_000;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>How many rows were written.</returns>
    public Task<long> WriteAsync(ICypherCursor cursor, ResultFormat format, CancellationToken cancellation) => format switch
    {
        ResultFormat.Json => WriteJsonAsync(cursor, cancellation),
        ResultFormat.Jsonl => WriteLinesAsync(cursor, row => JsonLine(cursor.Columns, row), cancellation),
        ResultFormat.Csv => WriteCsvAsync(cursor, cancellation),
        _ => WriteTableAsync(cursor, cancellation),
    };

    private async Task<long> WriteTableAsync(ICypherCursor cursor, CancellationToken cancellation)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in cursor.Columns) table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        long rows = 0;
        while (await cursor.NextAsync(cancellation) is { } row)
        {
            if (++rows > TableRows) break;
            table.AddRow(row.Select(value => new Text(Printable(GraphValueText.Of(value)))));
        }
        if (cursor.Columns.Count > 0 && rows > 0) console.Write(table);
        if (rows > TableRows) console.WriteLine($"The first {TableRows:N0} rows; --format jsonl or csv gives all.");
        else if (cursor.Columns.Count > 0) console.WriteLine(rows == 1 ? "1 row" : $"{rows:N0} rows");
        return Math.Min(rows, TableRows);
    }

    private async Task<long> WriteJsonAsync(ICypherCursor cursor, CancellationToken cancellation)
    {
        await output.WriteAsync('[');
        long rows = 0;
        while (await cursor.NextAsync(cancellation) is { } row)
        {
            await output.WriteAsync(rows++ == 0 ? "\n  " : ",\n  ");
            await output.WriteAsync(JsonLine(cursor.Columns, row));
        }
        await output.WriteLineAsync(rows == 0 ? "]" : "\n]");
        return rows;
    }

    private async Task<long> WriteCsvAsync(ICypherCursor cursor, CancellationToken cancellation)
    {
        await output.WriteAsync(CsvLine(cursor.Columns) + "\r\n");
        return await WriteLinesAsync(cursor, row => CsvLine(row.Select(GraphValueText.Of)) + "\r", cancellation);
    }

    private async Task<long> WriteLinesAsync(ICypherCursor cursor, Func<IReadOnlyList<object?>, string> line, CancellationToken cancellation)
    {
        long rows = 0;
        while (await cursor.NextAsync(cancellation) is { } row)
        {
            await output.WriteAsync(line(row) + "\n");
            rows++;
        }
        return rows;
    }

    private static string JsonLine(IReadOnlyList<string> columns, IReadOnlyList<object?> row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            for (var i = 0; i < columns.Count; i++)
            {
                json.WritePropertyName(columns[i]);
                GraphValueJson.Write(json, row[i]);
            }
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>RFC 4180; a cell that a spreadsheet would run as a formula gets a leading apostrophe.</summary>
    private static string CsvLine(IEnumerable<string> cells) => string.Join(',', cells.Select(cell =>
    {
        var safe = cell.Length > 0 && cell[0] is ('=' or '+' or '@' or '\t') ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }));

    /// <summary>Text from articles must not steer the terminal.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '\uFFFD' : c));
}
