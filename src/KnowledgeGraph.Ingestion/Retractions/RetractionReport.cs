namespace KnowledgeGraph.Ingestion.Retractions;

/// <summary>What a retraction took out. <see cref="Found"/> is false where no such article is in the graph; then nothing was written.</summary>
public sealed record RetractionReport(bool Found, string? ArticleId, string? Title, long Statements, long Stances, long Mentions);
