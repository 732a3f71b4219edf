namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>A word that shows a position.</summary>
/// <param name="Score">-1 (against) to 1 (for).</param>
/// <param name="Preposition">The word that leads to the target, or null where the frame has none or several.</param>
internal sealed record StanceWord(string Lemma, double Score, StanceFrame Frame, string? Preposition);
