namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>The sentence or sentences around a stance, with what shows it marked.</summary>
/// <param name="Text">In the article's words; line breaks are blanks.</param>
/// <param name="Start">Where it starts in the article's text; null where that text is not kept and <paramref name="Text"/> is the statement
/// alone.</param>
/// <param name="Marks">Within <paramref name="Text"/>, in order, not overlapping.</param>
public sealed record Quotation(string Text, int? Start, IReadOnlyList<QuotationMark> Marks);

/// <summary>A marked part of a quotation.</summary>
/// <param name="Start">UTF-16 code units from the start of the quotation's text.</param>
public sealed record QuotationMark(int Start, int Length, MarkKind Kind);

public enum MarkKind
{
    /// <summary>Whose stance it is.</summary>
    Holder,

    /// <summary>The words that show the stance.</summary>
    Cue,

    /// <summary>Toward whom or what.</summary>
    Target,
}
