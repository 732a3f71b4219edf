namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>Which topic an article's words for one mean.</summary>
/// <param name="Article">The article's id where no other article's words mean the topic; else null.</param>
internal sealed record ArticleTopic(string Id, string Name, string? Article);
