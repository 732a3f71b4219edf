namespace KnowledgeGraph.Ingestion.Suggestions;

/// <summary>An actor in a suggestion.</summary>
/// <param name="Articles">That name it.</param>
public sealed record SuggestedActor(string Id, string Name, long Articles);
