namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>
/// Triangles in small multiples: solid for, dashed against. One or three lines against are unbalanced (Cartwright and Harary 1956).
/// </summary>
internal static class TrianglePicture
{
    private const double CellHeight = 170;

    public static string Draw(Caption caption, IReadOnlyList<TriangleSides> triangles, Frame frame)
    {
        var columns = frame.IsNarrow ? 1 : 3;
        var width = frame.Width / columns;
        var height = ((triangles.Count + columns - 1) / columns * CellHeight) + 28;
        var canvas = frame.Canvas(caption.Id, caption.Title, caption.Description, height);
        for (var i = 0; i < triangles.Count; i++) One(canvas, triangles[i], (i % columns * width, i / columns * CellHeight), width, frame);
        SideLegend.Draw(canvas, 8, height - 8, frame);
        return canvas.ToString();
    }

    private static void One(SvgCanvas canvas, TriangleSides triangle, (double X, double Y) corner, double width, Frame frame)
    {
        var a = (X: corner.X + (width / 2), Y: corner.Y + 36);
        var b = (X: corner.X + (width * 0.26), Y: corner.Y + 122);
        var c = (X: corner.X + (width * 0.74), Y: corner.Y + 122);
        Side(canvas, a, b, triangle.AB);
        Side(canvas, b, c, triangle.BC);
        Side(canvas, a, c, triangle.AC);
        foreach (var (point, name, dy, room) in new[] { (a, triangle.A, -14.0, width - 12), (b, triangle.B, 24.0, (width * 0.48) - 6),
            (c, triangle.C, 24.0, (width * 0.48) - 6) })
        {
            canvas.Circle(point.X, point.Y, 8, "node", name);
            canvas.Text(point.X, point.Y + dy, TextWidth.Fit(name, frame.TextSize, room), frame.TextSize, "middle", "halo");
        }
    }

    private static void Side(SvgCanvas canvas, (double X, double Y) from, (double X, double Y) to, bool isFor)
    {
        var data = $"M{SvgCanvas.Number(from.X)} {SvgCanvas.Number(from.Y)}L{SvgCanvas.Number(to.X)} {SvgCanvas.Number(to.Y)}";
        canvas.Path(data, "tie " + SideLegend.ClassOf(isFor ? 1 : -1), 3);
        canvas.Text((from.X + to.X) / 2, ((from.Y + to.Y) / 2) + 5, isFor ? "+" : "−", 18, "middle", "halo", bold: true);
    }
}
