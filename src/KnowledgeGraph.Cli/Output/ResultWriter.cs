using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model.Text;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Text;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Writes a query's rows as they come: JSON Lines and CSV stream, JSON is one array, a table needs all rows to size its columns and stops at a limit that it states.</summary>
internal sealed class ResultWriter(IAnsiConsole console, TextWriter output)
{
    /// <summary>A table past this many rows helps nobody; the other formats have no limit.</summary>
    public const int TableRows = 1_000;

    /// <summary>Longer cells may be wrapped in a grid.</summary>
    private const int WidestText = 40;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>How many rows were written.</returns>
    public Task<long> WriteAsync(ICypherCursor cursor, ResultFormat format, CancellationToken cancellation) => format switch
    {
        ResultFormat.Json => WriteJsonAsync(cursor, cancellation),
        ResultFormat.Jsonl => WriteLinesAsync(cursor, row => JsonLine(cursor.Columns, row) + "\n", cancellation),
        ResultFormat.Csv => WriteCsvAsync(cursor, cancellation),
        _ => WriteTableAsync(cursor, cancellation),
    };

    private async Task<long> WriteTableAsync(ICypherCursor cursor, CancellationToken cancellation)
    {
        var rows = new List<string[]>();
        var more = false;
        while (!more && await cursor.NextAsync(cancellation) is { } row)
        {
            more = rows.Count == TableRows;
            if (!more) rows.Add([.. row.Select(GraphValueText.Of)]);
        }
        if (cursor.Columns.Count == 0) return 0;
        if (rows.Count > 0 && Fits(cursor.Columns, rows)) WriteGrid(cursor.Columns, rows);
        else WriteRecords(cursor.Columns, rows);
        if (more) console.WriteLine($"The first {TableRows:N0} rows; --format jsonl or csv gives all.");
        else console.WriteLine(rows.Count == 1 ? "1 row" : $"{rows.Count:N0} rows");
        return rows.Count;
    }

    /// <summary>A grid whose cells would be broken into slivers helps nobody: a wide result is written record by record instead, a line a column.</summary>
    private bool Fits(IReadOnlyList<string> columns, List<string[]> rows)
    {
        var width = 1;
        for (var i = 0; i < columns.Count; i++)
            width += 3 + Math.Min(WidestText, Math.Max(columns[i].Length, rows.Max(row => row[i].Length)));
        return width <= console.Profile.Width;
    }

    private void WriteGrid(IReadOnlyList<string> columns, List<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(NeutralText.Of(column), new Style(decoration: Decoration.Bold))));
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(NeutralText.Of(cell))));
        console.Write(table);
    }

    private void WriteRecords(IReadOnlyList<string> columns, List<string[]> rows)
    {
        var width = columns.Max(column => column.Length) + 2;
        for (var i = 0; i < rows.Count; i++)
        {
            console.Write(new Rule((i + 1).ToString(CultureInfo.InvariantCulture)) { Justification = Justify.Left });
            var grid = new Grid().AddColumn(new GridColumn { Width = width, NoWrap = true }).AddColumn();
            for (var column = 0; column < columns.Count; column++)
                if (rows[i][column].Length > 0) grid.AddRow(new Text(columns[column], new Style(decoration: Decoration.Bold)), new Text(rows[i][column]));
            console.Write(grid);
        }
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
        await output.WriteAsync(CsvText.Line(cursor.Columns.Select(CsvText.Cell)));
        return await WriteLinesAsync(cursor, row => CsvText.Line(row.Select(CsvText.Cell)), cancellation);
    }

    private async Task<long> WriteLinesAsync(ICypherCursor cursor, Func<IReadOnlyList<object?>, string> line, CancellationToken cancellation)
    {
        long rows = 0;
        while (await cursor.NextAsync(cancellation) is { } row)
        {
            await output.WriteAsync(line(row));
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
}
