namespace KnowledgeGraph.Training.Corpora;

/// <summary>A sentence with its names as labels of the name tagger.</summary>
internal sealed record NamedSentence(string[] Words, byte[] Labels);
