using System.Globalization;
using KnowledgeGraph.Analysis.Bootstrap;
using KnowledgeGraph.Analysis.Measures;
using KnowledgeGraph.Storage.Text;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Writes what <c>kg analyze</c> found, in each format.</summary>
internal sealed class AnalyzeOutput(CommandContext context, Measure measure, int top)
{
    public void Write(IReadOnlyList<AnalyzedWindow> windows, AnalyzeFormat format)
    {
        switch (format)
        {
            case AnalyzeFormat.Csv:
                WriteCsv(windows);
                break;
            case AnalyzeFormat.Json:
                context.Out.WriteLine(JsonText.Of(new { measure = measure.Description, windows = windows.Select(Json) }));
                break;
            case AnalyzeFormat.Svg:
                context.Out.Write(RankingPicture.Of(measure.Name, windows, top));
                break;
            default:
                foreach (var window in windows) WriteTable(window);
                break;
        }
    }

    private void WriteTable(AnalyzedWindow window)
    {
        var (result, sure) = (window.Result, window.Sure);
        if (window.Label.Length > 0) context.Console.Write(new Rule(Markup.Escape(window.Label)) { Justification = Justify.Left });
        var table = new Table().Border(TableBorder.Rounded).AddColumn(new TableColumn(result.IsGrouping ? "" : "rank").RightAligned())
            .AddColumn("actor").AddColumn("kind");
        foreach (var column in result.Columns) table.AddColumn(new TableColumn(column).RightAligned());
        if (sure is { Resamples: > 0 }) table.AddColumns(result.IsGrouping ? ["together"] : ["95 %", "rank 95 %", "tied"]);
        foreach (var (row, place) in window.Ranked.Take(top).Select((row, i) => (row, i + 1)))
        {
            var cells = new List<string> { result.IsGrouping ? "" : Number(place), Shown(row.Actor.Name), row.Actor.Kind };
            cells.AddRange(row.Values.Select(Number));
            if (sure is { Resamples: > 0 }) cells.AddRange(Sureness(sure.Figures[row.Actor.Id]));
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        context.Console.Write(table);
        if (window.Ranked.Count > top) context.Console.WriteLine($"The first {top:N0} of {window.Ranked.Count:N0}; --top shows more, --format csv all.");
        context.Console.WriteLine(string.Join(", ", Facts(window).Select(fact => $"{fact.Key} {Text(fact.Value)}")));
    }

    private void WriteCsv(IReadOnlyList<AnalyzedWindow> windows)
    {
        var columns = windows.FirstOrDefault()?.Result.Columns ?? [];
        context.Out.Write(CsvText.Line(["window", "id", "actor", "kind", .. columns, "low", "high", "bestRank", "worstRank", "tieGroup",
            "together"]));
        foreach (var window in windows)
        {
            foreach (var row in window.Ranked)
            {
                var figures = window.Sure is { Resamples: > 0 } sure ? sure.Figures[row.Actor.Id] : null;
                object?[] cells =
                [
                    window.Label, row.Actor.Id, row.Actor.Name, row.Actor.Kind, .. row.Values.Cast<object?>(),
                    figures?.Low, figures?.High, figures?.BestRank, figures?.WorstRank, figures?.TieGroup, figures?.Together,
                ];
                context.Out.Write(CsvText.Line(cells.Select(cell => cell is double number
                    ? number.ToString("R", CultureInfo.InvariantCulture) : cell is int whole
                        ? whole.ToString(CultureInfo.InvariantCulture) : CsvText.Cell(cell))));
            }
        }
    }

    private static object Json(AnalyzedWindow window) => new
    {
        window = window.Label.Length > 0 ? window.Label : null,
        actors = window.Actors,
        ties = window.Ties,
        resamples = window.Sure?.Resamples ?? 0,
        summary = window.Result.Summary.ToDictionary(fact => fact.Key, fact => fact.Value),
        rows = window.Ranked.Select(row => new
        {
            id = row.Actor.Id,
            name = row.Actor.Name,
            kind = row.Actor.Kind,
            figures = window.Result.Columns.Zip(row.Values).ToDictionary(pair => pair.First, pair => pair.Second),
            sure = window.Sure is { Resamples: > 0 } sure ? sure.Figures[row.Actor.Id] : null,
        }),
    };

    private static IEnumerable<KeyValuePair<string, object?>> Facts(AnalyzedWindow window) =>
        [new("actors", window.Actors), new("ties", window.Ties), .. window.Result.Summary, .. window.Sure is { } sure
            ? [new KeyValuePair<string, object?>("resamples", sure.Resamples)] : (KeyValuePair<string, object?>[])[]];

    private static IEnumerable<string> Sureness(BootstrapFigures figures) => figures.Together is { } together
        ? [Number(together)]
        : [$"{Number(figures.Low)} – {Number(figures.High)}", $"{figures.BestRank} – {figures.WorstRank}", Number(figures.TieGroup ?? 0)];

    private static string Text(object? value)
        => value switch
        {
            double number => Number(number),
            bool truth => truth ? "yes" : "no",
            null => "-",
            _
            => Convert.ToString(value, CultureInfo.InvariantCulture)!
        };

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value == Math.Floor(value) && Math.Abs(value) < 1e15
        ? value.ToString("0", CultureInfo.InvariantCulture)
        : value.ToString(Math.Abs(value) < 0.001 ? "0.00E+0" : "0.0000", CultureInfo.InvariantCulture);

    /// <summary>A name from an article must not steer the terminal, nor fill it.</summary>
    private static string Shown(string name)
        => string.Concat((name.Length <= 40 ? name : name[..39] + "…").Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
