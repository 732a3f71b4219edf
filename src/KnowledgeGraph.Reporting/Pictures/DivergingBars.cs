using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>Bars to the left for what is against, to the right for what is for; the figure stands at each bar's end.</summary>
internal static class DivergingBars
{
    public static string Draw(Caption caption, IReadOnlyList<BarRow> rows, Frame frame)
    {
        var labelWidth = frame.IsNarrow ? 0 : Math.Min(240, rows.Max(row => TextWidth.Of(row.Label, frame.TextSize)) + 14);
        var rowHeight = frame.IsNarrow ? 46.0 : 30.0;
        var room = 16 + TextWidth.Of("1,000", frame.TextSize);
        var scale = Math.Max(1, rows.Max(row => Math.Max(row.For, row.Against)));
        var half = (frame.Width - labelWidth - (2 * room)) / 2;
        var middle = labelWidth + room + half;
        var height = 30 + (rows.Count * rowHeight) + 8;
        var canvas = frame.Canvas(caption.Id, caption.Title, caption.Description, height);
        canvas.Text(middle - 8, 18, "against", frame.TextSize - 1, "end", "soft");
        canvas.Text(middle + 8, 18, "for", frame.TextSize - 1, "start", "soft");
        canvas.Line(middle, 26, middle, height - 4, "axis strong");
        for (var i = 0; i < rows.Count; i++)
        {
            var top = 30 + (i * rowHeight) + (frame.IsNarrow ? 22 : 4);
            var label = TextWidth.Fit(rows[i].Label, frame.TextSize, frame.IsNarrow ? frame.Width - 8 : labelWidth - 8);
            if (frame.IsNarrow) canvas.Text(middle, top - 5, label, frame.TextSize, "middle", "halo");
            else canvas.Text(labelWidth - 8, top + 15, label, frame.TextSize, "end");
            Bar(canvas, (middle, top), half * rows[i].For / scale, 1, rows[i].For, frame);
            Bar(canvas, (middle, top), half * rows[i].Against / scale, -1, rows[i].Against, frame);
        }

        return canvas.ToString();
    }

    private static void Bar(SvgCanvas canvas, (double X, double Y) at, double length, int side, long value, Frame frame)
    {
        if (value == 0) return;
        canvas.Rectangle(side > 0 ? at.X : at.X - length, at.Y, Math.Max(1, length), 20, SideLegend.ClassOf(side));
        canvas.Text(at.X + (side * (length + 6)), at.Y + 15, Figures.Whole(value), frame.TextSize - 1, side > 0 ? "start" : "end", "soft");
    }
}
