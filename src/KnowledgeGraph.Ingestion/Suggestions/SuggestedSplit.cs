namespace KnowledgeGraph.Ingestion.Suggestions;

/// <summary>A name that may have been joined to the wrong actor.</summary>
/// <param name="Name">As articles write it most often.</param>
/// <param name="Articles">That use the name.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Evidence">What speaks against it, in words.</param>
public sealed record SuggestedSplit(SuggestedActor Actor, string Name, long Articles, double Score, IReadOnlyList<string> Evidence);
