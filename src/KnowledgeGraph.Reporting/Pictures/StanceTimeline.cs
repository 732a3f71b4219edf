using System.Globalization;
using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>
/// Stances over time: above the line for, below against; a ring marks a turning point. Periods without any are drawn empty, so that
/// distances are true.
/// </summary>
internal static class StanceTimeline
{
    private const double Half = 90;
    private const double Left = 40;

    public static string Draw(Caption caption, IReadOnlyList<TimelinePeriod> periods, Frame frame)
    {
        var scale = Math.Max(1, periods.Max(period => Math.Max(period.For, period.Against)));
        var step = (frame.Width - Left - 10) / periods.Count;
        const double middle = Half + 24;
        const double height = (2 * Half) + 70;
        var canvas = frame.Canvas(caption.Id, caption.Title, caption.Description, height);
        canvas.Text(Left, 14, "for", frame.TextSize - 1, className: "soft");
        canvas.Text(Left, middle + Half + 16, "against", frame.TextSize - 1, className: "soft");
        foreach (var y in new[] { middle - Half, middle + Half })
        {
            canvas.Line(Left, y, frame.Width - 6, y, "axis");
            canvas.Text(Left - 6, y + 4, Figures.Whole(scale), frame.TextSize - 2, "end", "soft");
        }

        for (var i = 0; i < periods.Count; i++) Bars(canvas, periods[i], Left + (step * (i + 0.5)), Math.Clamp(step * 0.7, 1.5, 34),
            (middle, scale));
        canvas.Line(Left, middle, frame.Width - 6, middle, "axis strong");
        for (var i = 0; i < periods.Count; i++)
        {
            if (periods[i].Turned) canvas.Circle(Left + (step * (i + 0.5)), middle, 6, "turn", "turning point, " + periods[i].Label);
        }

        Labels(canvas, periods, step, height - 8, frame);
        return canvas.ToString();
    }

    private static void Bars(SvgCanvas canvas, TimelinePeriod period, double x, double width, (double Middle, long Scale) axis)
    {
        var hint = string.Create(CultureInfo.InvariantCulture, $"{period.Label}: {period.For} for, {period.Against} against");
        var (up, down) = (Half * period.For / axis.Scale, Half * period.Against / axis.Scale);
        if (period.For > 0) canvas.Rectangle(x - (width / 2), axis.Middle - up, width, up, "for", hint);
        if (period.Against > 0) canvas.Rectangle(x - (width / 2), axis.Middle, width, down, "against", hint);
    }

    private static void Labels(SvgCanvas canvas, IReadOnlyList<TimelinePeriod> periods, double step, double y, Frame frame)
    {
        var size = frame.TextSize - 1;
        var widest = periods.Max(period => TextWidth.Of(period.Label, size));
        var every = Math.Max(1, (int)Math.Ceiling(widest * 1.2 / step));
        for (var i = 0; i < periods.Count; i += every)
            canvas.Text(Math.Clamp(Left + (step * (i + 0.5)), widest / 2, frame.Width - (widest / 2)), y, periods[i].Label, size, "middle",
                "soft");
    }
}
