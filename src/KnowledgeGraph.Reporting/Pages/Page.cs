using KnowledgeGraph.Reporting.Evidence;

namespace KnowledgeGraph.Reporting.Pages;

/// <summary>A report as a reader sees it, before it is Markdown or HTML. All texts are plain; the renderers encode them.</summary>
internal sealed record Page(string Title, IReadOnlyList<Block> Lead, IReadOnlyList<Section> Sections);

/// <param name="Anchor">Of lower-case letters and hyphens, unique on the page.</param>
internal sealed record Section(string Anchor, string Title, IReadOnlyList<Block> Blocks);

/// <summary>One part of a section.</summary>
internal abstract record Block;

internal sealed record Paragraph(string Text) : Block;

/// <summary>What limits the claims around it: set apart.</summary>
internal sealed record Remark(string Text) : Block;

/// <param name="IsOfPicture">Whether it has the figures of a picture beside it, and may be folded where the picture is seen.</param>
internal sealed record Table(
    string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, bool IsOfPicture = false) : Block;

internal sealed record Column(string Title, bool IsNumber = false);

/// <param name="Order">What the column is sorted by; null sorts by the text.</param>
internal sealed record Cell(string Text, double? Order = null)
{
    public static implicit operator Cell(string text) => new(text);

    public static Cell Of(long number) => new(Figures.Whole(number), number);

    /// <summary>Two decimals.</summary>
    public static Cell Of(double number) => new(Figures.Short(number), number);
}

/// <summary>Quotations under a heading; those past <paramref name="Open"/> are folded where the medium can.</summary>
internal sealed record QuotationList(string Title, IReadOnlyList<EvidenceItem> Items, int Open) : Block;

internal sealed record EvidenceItem(string Head, Quotation Quote, IReadOnlyList<string> Remarks, Citation Source);

/// <summary>What a list leaves out, and the command that shows it.</summary>
internal sealed record Tail(string Text, string? Command) : Block;

/// <summary>A picture for media that have them. Its figures stand in a table beside it.</summary>
/// <param name="Description">What a reader who cannot see it needs to know.</param>
internal sealed record Picture(string Title, string Description, string Svg) : Block;
