namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>A word that shows a position.</summary>
/// <param name="Score">-1 (against) to 1 (for).</param>
/// <param name="Path">The words between a verb and its target ("against", "* from"; * is a reflexive or possessive); empty where the object follows.</param>
internal sealed record StanceWord(string Lemma, double Score, StanceFrame Frame, IReadOnlyList<string> Path);
