namespace KnowledgeGraph.Extraction.Frames;

/// <summary>One predicate of a frame.</summary>
/// <param name="Strength">-1 (against) to 1 (for).</param>
/// <param name="Particle">What follows the verb ("out" of "speak out"), or null.</param>
/// <param name="ObjectHeads">The lemmas that the verb's object must have ("issue" of "take issue"); empty where any will do.</param>
internal sealed record FrameTerm(Frame Frame, string Lemma, double Strength, string? Particle, IReadOnlyList<string> ObjectHeads);
