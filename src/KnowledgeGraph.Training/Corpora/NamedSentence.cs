namespace KnowledgeGraph.Training.Corpora;

/// <summary>A sentence with its names as labels of the name tagger, and how much it counts.</summary>
internal sealed record NamedSentence(string[] Words, byte[] Labels, float Weight);
