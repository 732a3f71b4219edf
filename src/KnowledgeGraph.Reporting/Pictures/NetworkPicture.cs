using KnowledgeGraph.Analysis.Drawing;

namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>Who is for and against whom: circles sized by measure, arrows from holder to target, solid for, dashed against.</summary>
internal static class NetworkPicture
{
    private const double Gap = 4;

    public static string Draw(Caption caption, IReadOnlyList<NetworkNode> nodes, IReadOnlyList<NetworkLine> lines, Frame frame)
    {
        var largest = Math.Max(1e-9, nodes.Max(node => node.Size));
        var radii = nodes.Select(node => (frame.IsNarrow ? 5 : 7)
            + ((frame.IsNarrow ? 11 : 19) * Math.Sqrt(Math.Max(0, node.Size) / largest))).ToArray();
        var labels = nodes.Select(node => TextWidth.Fit(node.Name, frame.TextSize, frame.IsNarrow ? 150 : 210)).ToArray();
        var places = NetworkLayout.Place(nodes.Count, lines.Select(line => (line.From, line.To)));
        var boxes = places.Select((place, i) => Box(place, radii[i], labels[i], nodes.Count, frame)).ToList();
        var centres = LabelPlacement.Apart(boxes, Gap);
        var height = boxes.Select((box, i) => centres[i].Y + (box.Height / 2)).Max() + Gap + 26;
        var points = centres.Select((centre, i) => (centre.X, Y: centre.Y - (boxes[i].Height / 2) + radii[i])).ToArray();

        var canvas = frame.Canvas(caption.Id, caption.Title, caption.Description, height);
        foreach (var line in lines) Arrow(canvas, points[line.From], points[line.To], (radii[line.From], radii[line.To]), line);
        for (var i = 0; i < nodes.Count; i++) canvas.Circle(points[i].X, points[i].Y, radii[i], "node" + CampClass(nodes[i].Camp), nodes[i]
            .Name);
        for (var i = 0; i < nodes.Count; i++)
            canvas.Text(points[i].X, points[i].Y + radii[i] + frame.TextSize, labels[i], frame.TextSize, "middle", "halo",
                bold: radii[i] > radii.Max() * 0.75);
        SideLegend.Draw(canvas, 8, height - 8, frame);
        return canvas.ToString();
    }

    public static string CampClass(int? camp) => camp is { } number ? $" camp{Math.Min(number, 5)}" : "";

    /// <summary>Circle above label, kept within the frame's width.</summary>
    private static (double X, double Y, double Width, double Height) Box((double X, double Y) place, double radius, string label,
        int count, Frame frame)
    {
        var width = Math.Max(2 * radius, TextWidth.Of(label, frame.TextSize));
        var height = (2 * radius) + frame.TextSize + 6;
        var room = frame.IsNarrow ? Math.Max(220, 34 * count) : Math.Max(260, 20 * count);
        return ((width / 2) + Gap + (place.X * (frame.Width - width - (2 * Gap))), (height / 2) + Gap + (place.Y * room), width, height);
    }

    private static void Arrow(SvgCanvas canvas, (double X, double Y) from, (double X, double Y) to, (double From, double To) radius,
        NetworkLine line)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        if (Math.Sqrt((dx * dx) + (dy * dy)) < radius.From + radius.To + 12) return;
        // Bent to one side, so that the two directions between two actors are two lines.
        var bend = (X: ((from.X + to.X) / 2) - (dy * 0.1), Y: ((from.Y + to.Y) / 2) + (dx * 0.1));
        var start = Toward(from, bend, radius.From + 1);
        var tip = Toward(to, bend, radius.To + 2);
        var neck = Toward(to, bend, radius.To + 10);
        var side = SideLegend.ClassOf(line.Side);
        var data = string.Join(' ', new[] { start.X, start.Y }.Select(SvgCanvas.Number)) + "Q"
            + string.Join(' ', new[] { bend.X, bend.Y, neck.X, neck.Y }.Select(SvgCanvas.Number));
        canvas.Path("M" + data, "tie " + side, Math.Min(5, 1.2 + (0.6 * Math.Sqrt(line.Weight))));
        var (ax, ay) = ((tip.Y - neck.Y) * 0.55, (neck.X - tip.X) * 0.55);
        canvas.Polygon(side, tip, (neck.X + ax, neck.Y + ay), (neck.X - ax, neck.Y - ay));
    }

    private static (double X, double Y) Toward((double X, double Y) from, (double X, double Y) to, double distance)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1e-9, Math.Sqrt((dx * dx) + (dy * dy)));
        return (from.X + (dx / length * distance), from.Y + (dy / length * distance));
    }
}
