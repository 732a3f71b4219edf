namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>Moves boxes down until none overlaps another: the picture keeps its width and grows in height.</summary>
internal static class LabelPlacement
{
    /// <param name="boxes">Centre and size; the order of the result is theirs.</param>
    /// <returns>Centres.</returns>
    public static (double X, double Y)[] Apart(IReadOnlyList<(double X, double Y, double Width, double Height)> boxes, double gap)
    {
        var centres = boxes.Select(box => (box.X, box.Y)).ToArray();
        var placed = new List<int>();
        foreach (var i in Enumerable.Range(0, boxes.Count).OrderBy(i => boxes[i].Y).ThenBy(i => boxes[i].X).ThenBy(i => i))
        {
            while (placed.FindIndex(other => Overlap(i, other)) is var at and >= 0)
                centres[i].Y = centres[placed[at]].Y + ((boxes[placed[at]].Height + boxes[i].Height) / 2) + gap + 0.01;
            placed.Add(i);
        }

        return centres;

        bool Overlap(int a, int b) =>
            Math.Abs(centres[a].X - centres[b].X) < ((boxes[a].Width + boxes[b].Width) / 2) + gap
            && Math.Abs(centres[a].Y - centres[b].Y) < ((boxes[a].Height + boxes[b].Height) / 2) + gap;
    }
}
