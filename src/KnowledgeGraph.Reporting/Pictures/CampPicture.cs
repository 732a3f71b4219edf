using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>Camps side by side: members in a column, and below them bars for and against, within and outside.</summary>
internal static class CampPicture
{
    public static string Draw(Caption caption, IReadOnlyList<CampSides> camps, Frame frame)
    {
        var columns = frame.IsNarrow ? 1 : Math.Min(3, camps.Count);
        var width = frame.Width / columns;
        var rows = camps.Max(camp => camp.Members.Count + (camp.Size > camp.Members.Count ? 1 : 0));
        var cell = 34 + (rows * (frame.TextSize + 7)) + 66;
        var canvas = frame.Canvas(caption.Id, caption.Title, caption.Description, (camps.Count + columns - 1) / columns * cell);
        var scale = Math.Max(1, camps.Max(camp => Math.Max(camp.Within.For + camp.Within.Against, camp.Outside.For
            + camp.Outside.Against)));
        for (var i = 0; i < camps.Count; i++)
        {
            var corner = (X: i % columns * width, Y: i / columns * cell);
            Members(canvas, camps[i], corner, width, frame);
            var bars = corner.Y + 42 + (rows * (frame.TextSize + 7));
            Bar(canvas, "within", camps[i].Within, (corner.X + 8, bars), (width, scale), frame);
            Bar(canvas, "outside", camps[i].Outside, (corner.X + 8, bars + 24), (width, scale), frame);
        }

        return canvas.ToString();
    }

    private static void Members(SvgCanvas canvas, CampSides camp, (double X, double Y) corner, double width, Frame frame)
    {
        var (x, y, line) = (corner.X + 30, corner.Y + 23, frame.TextSize + 7);
        canvas.Circle(corner.X + 14, corner.Y + 18, 8, "node" + NetworkPicture.CampClass(camp.Number));
        canvas.Text(x, y, $"Camp {camp.Number + 1}: {Figures.Count(camp.Size, "actor")}", frame.TextSize, bold: true);
        for (var i = 0; i < camp.Members.Count; i++) canvas.Text(x, y + ((i + 1) * line),
            TextWidth.Fit(camp.Members[i], frame.TextSize, width - 40), frame.TextSize);
        if (camp.Size > camp.Members.Count)
            canvas.Text(x, y + ((camp.Members.Count + 1) * line), $"and {Figures.Whole(camp.Size - camp.Members.Count)} more",
                frame.TextSize - 1, className: "soft");
    }

    private static void Bar(SvgCanvas canvas, string label, (long For, long Against) sides, (double X, double Y) at,
        (double Width, long Scale) room, Frame frame)
    {
        var longest = room.Width - 86 - TextWidth.Of("1,000 : 1,000", frame.TextSize - 2);
        var (isFor, against) = (longest * sides.For / room.Scale, longest * sides.Against / room.Scale);
        canvas.Text(at.X, at.Y + 12, label, frame.TextSize - 1, className: "soft");
        if (sides.For > 0) canvas.Rectangle(at.X + 62, at.Y, isFor, 15, "for", $"{Figures.Whole(sides.For)} for");
        if (sides.Against > 0) canvas.Rectangle(at.X + 62 + isFor, at.Y, against, 15, "against", $"{Figures.Whole(sides.Against)} against");
        canvas.Text(at.X + 68 + isFor + against, at.Y + 12, $"{Figures.Whole(sides.For)} : {Figures.Whole(sides.Against)}",
            frame.TextSize - 2, className: "soft");
    }
}
