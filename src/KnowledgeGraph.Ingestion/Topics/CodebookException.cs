namespace KnowledgeGraph.Ingestion.Topics;

/// <summary>A codebook cannot be used; the message says what is wrong where and what to do.</summary>
/// <param name="line">From 1; 0 where no line tells.</param>
public sealed class CodebookException(long line, string reason) : Exception(line > 0 ? $"line {line}: {reason}" : reason)
{
    public long Line { get; } = line;
}
