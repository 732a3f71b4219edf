namespace KnowledgeGraph.Training.Corpora;

/// <summary>A sentence of a treebank. Silver ones were tagged by a machine and count less.</summary>
internal sealed record TaggedSentence(string[] Words, string[] Lemmas, string[] Tags, bool Silver);
