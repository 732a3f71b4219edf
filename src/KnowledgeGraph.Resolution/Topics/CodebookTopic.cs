namespace KnowledgeGraph.Resolution.Topics;

/// <summary>A topic that a codebook defines.</summary>
/// <param name="Code">Its id in the codebook: what it stays by when name and patterns change.</param>
/// <param name="Name">What it is called; a pattern too.</param>
/// <param name="Broader">Codes of the wider topics that it belongs to.</param>
/// <param name="Note">When to code it, for people; null where nothing is said.</param>
public sealed record CodebookTopic(
    string Code, string Name, IReadOnlyList<TopicPattern> Patterns, IReadOnlyList<string> Broader, string? Note);
