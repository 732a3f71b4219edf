namespace KnowledgeGraph.Ingestion.Suggestions;

/// <summary>Two actors that may be one.</summary>
/// <param name="Kept">The one that more articles name.</param>
/// <param name="Score">0 to 1: how alike the names are, less what speaks against it.</param>
/// <param name="Evidence">What speaks for and against it, in words.</param>
public sealed record SuggestedMerge(SuggestedActor Kept, SuggestedActor Merged, double Score, IReadOnlyList<string> Evidence);
