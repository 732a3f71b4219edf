namespace KnowledgeGraph.Extraction.Quotations;

/// <summary>A stretch between quotation marks, possibly over several paragraphs that each begin with a mark.</summary>
/// <param name="First">Its first token inside the marks.</param>
/// <param name="End">After its last token inside the marks.</param>
/// <param name="OpenedAt">The token of the opening mark.</param>
/// <param name="ClosedAt">After the token of the closing mark; equal to <paramref name="End"/> where it is missing.</param>
internal readonly record struct Quotation(int First, int End, int OpenedAt, int ClosedAt)
{
    public int Length => End - First;
}
