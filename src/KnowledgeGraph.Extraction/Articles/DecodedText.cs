namespace KnowledgeGraph.Extraction.Articles;

/// <summary>Bytes as text.</summary>
/// <param name="Warning">What was taken for granted to read them, or null.</param>
public readonly record struct DecodedText(string Text, string? Warning);
