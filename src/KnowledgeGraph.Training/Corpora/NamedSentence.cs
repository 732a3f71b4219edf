namespace KnowledgeGraph.Training.Corpora;

/// <summary>A sentence with its names as labels of the name tagger, and how much it counts.</summary>
/// <param name="Article">Number of its article; sentences of one follow each other.</param>
internal sealed record NamedSentence(string[] Words, byte[] Labels, float Weight, int Article);
