using QuikGraph;

namespace KnowledgeGraph.Algorithms.Compact;

/// <summary>An edge with a number: how strong, how long, or for (above 0) and against (below 0).</summary>
public readonly record struct WeightedEdge<TVertex>(TVertex Source, TVertex Target, double Weight) : IEdge<TVertex>;
