namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>One statement, whether or not it takes a position.</summary>
/// <param name="SpeakerWords">How the text names the speaker: a name, <c>the minister</c>, <c>she</c>.</param>
/// <param name="Statement">In the article's words.</param>
/// <param name="Date">ISO date: when it was said where the text tells, else when it was published.</param>
public sealed record StatementLine(string StatementId, string SpeakerWords, string QuoteType, string Statement, string? Date,
    Citation Citation)
{
    /// <summary>The whole sentence around it.</summary>
    public Quotation? Quote { get; init; }
}
