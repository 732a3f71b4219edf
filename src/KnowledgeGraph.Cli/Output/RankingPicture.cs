using System.Globalization;
using System.Net;
using System.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The order of a measure as an SVG picture: a bar an actor, with its 95 % interval; windows below each other.</summary>
internal static class RankingPicture
{
    private const int Width = 900, Left = 260, Right = 80, Row = 22, Head = 46;

    public static string Of(string measure, IReadOnlyList<AnalyzedWindow> windows, int top)
    {
        var height = windows.Sum(window => Head + (Row * Math.Min(top, window.Ranked.Count))) + 10;
        var svg = new StringBuilder(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"13\">\n"));
        svg.Append(Invariant($"<title>{Escaped(measure)}</title>\n<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>\n"));
        var y = 0;
        foreach (var window in windows) y = Append(svg, measure, window, top, y);
        return svg.Append("</svg>\n").ToString();
    }

    private static int Append(StringBuilder svg, string measure, AnalyzedWindow window, int top, int y)
    {
        var rows = window.Ranked.Take(top).ToList();
        var figures = window.Sure is { Resamples: > 0 } sure && !window.Result.IsGrouping ? sure.Figures : null;
        var least = Math.Min(0, rows.Count == 0 ? 0
            : rows.Min(row => figures is null ? row.Values[0] : Math.Min(row.Values[0], figures[row.Actor.Id].Low)));
        var most = Math.Max(least + 1e-12, rows.Count == 0 ? 1
            : rows.Max(row => figures is null ? row.Values[0] : Math.Max(row.Values[0], figures[row.Actor.Id].High)));
        svg.Append(Invariant($"<text x=\"10\" y=\"{y + 28}\" font-size=\"16\" font-weight=\"bold\">{Escaped($"{measure} {window.Label}".TrimEnd())}</text>\n"));
        y += Head;
        foreach (var row in rows)
        {
            var (from, to) = (X(Math.Min(0, row.Values[0])), X(Math.Max(0, row.Values[0])));
            svg.Append(Invariant($"<text x=\"{Left - 8}\" y=\"{y + 12}\" text-anchor=\"end\">{Escaped(Shortened(row.Actor.Name))}</text>"));
            svg.Append(Invariant($"<rect x=\"{from:0.#}\" y=\"{y + 2}\" width=\"{Math.Max(0.5, to - from):0.#}\" height=\"12\" fill=\"{(row.Values[0] < 0 ? "#b2182b" : "#2166ac")}\"/>"));
            if (figures is not null)
            {
                var interval = figures[row.Actor.Id];
                svg.Append(Invariant($"<path d=\"M{X(interval.Low):0.#} {y + 8}H{X(interval.High):0.#}\" stroke=\"#222222\" stroke-width=\"1.5\"/>"));
            }

            svg.Append(Invariant($"<text x=\"{Width - Right + 6}\" y=\"{y + 12}\">{row.Values[0]:0.####}</text>\n"));
            y += Row;
        }

        return y;

        double X(double value) => Left + ((Width - Left - Right) * (value - least) / (most - least));
    }

    private static string Shortened(string name) => name.Length <= 34 ? name : name[..33] + "…";

    private static string Escaped(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
