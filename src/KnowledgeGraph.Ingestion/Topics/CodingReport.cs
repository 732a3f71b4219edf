namespace KnowledgeGraph.Ingestion.Topics;

/// <summary>What applying a codebook changed in the graph.</summary>
/// <param name="Changed">False where the graph had this codebook: then nothing was written.</param>
/// <param name="Topics">How many topics it defines.</param>
/// <param name="Moved">Positions and statements that are toward or about another topic now.</param>
public sealed record CodingReport(bool Changed, long Topics, long Moved);
