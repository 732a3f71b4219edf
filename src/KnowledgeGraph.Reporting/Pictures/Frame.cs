namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>
/// A size that a picture is drawn for. Each picture is drawn for both and the page shows the one that fits: text that is scaled down with
/// its picture cannot be read on a phone.
/// </summary>
internal sealed record Frame(string Name, double Width, double TextSize)
{
    public static Frame Wide { get; } = new("wide", 860, 14);

    public static Frame Narrow { get; } = new("narrow", 360, 13);

    public bool IsNarrow => this == Narrow;

    /// <summary>The picture drawn for each frame, one after the other.</summary>
    public static string Both(Func<Frame, string> draw) => draw(Wide) + "\n" + draw(Narrow);

    public SvgCanvas Canvas(string id, string title, string description, double height)
        => new($"{id}-{Name}", title, description, (Width, height), Name);
}
