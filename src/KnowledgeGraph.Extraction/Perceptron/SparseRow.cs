namespace KnowledgeGraph.Extraction.Perceptron;

/// <summary>A feature's weights: at most 63, for the labels given. Half precision, as they are stored.</summary>
internal readonly record struct SparseRow(uint Key, byte[] Labels, Half[] Weights);
