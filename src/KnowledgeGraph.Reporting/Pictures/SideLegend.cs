namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>
/// How pictures tell the sides apart: by colour and by the kind of line, so that neither colour vision nor a colour printer is needed.
/// </summary>
internal static class SideLegend
{
    /// <param name="side">1 for, -1 against, 0 both.</param>
    public static string ClassOf(int side) => side switch { > 0 => "for", < 0 => "against", _ => "both" };

    public static void Draw(SvgCanvas canvas, double x, double y, Frame frame)
    {
        foreach (var (side, text) in new[] { (1, "supports"), (-1, "opposes"), (0, "both") })
        {
            canvas.Path($"M{SvgCanvas.Number(x)} {SvgCanvas.Number(y - 4)}h30", "tie " + ClassOf(side), 2.5);
            canvas.Text(x + 36, y, text, frame.TextSize - 1, className: "soft");
            x += 50 + TextWidth.Of(text, frame.TextSize);
        }
    }
}
