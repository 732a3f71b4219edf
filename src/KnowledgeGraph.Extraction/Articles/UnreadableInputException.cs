namespace KnowledgeGraph.Extraction.Articles;

/// <summary>An input that cannot become an article. The message says why and what to do, and fits behind "file: ".</summary>
public sealed class UnreadableInputException(string message) : Exception(message)
{
    /// <summary>It could be read if it were smaller or simpler.</summary>
    public bool IsOverLimit { get; init; }
}
