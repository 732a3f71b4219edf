namespace KnowledgeGraph.Analysis.Networks;

/// <summary>The figures of one actor, as the derived layer stores them.</summary>
/// <param name="PageRank">Prominence; sums to 1 over all actors.</param>
/// <param name="Betweenness">Share of shortest paths between other actors that pass through, 0 to 1.</param>
/// <param name="Component">Number of the weakly connected part: 0 is the largest; parts of one size in order of their smallest actor id.</param>
public sealed record ActorMetrics(double PageRank, double Betweenness, long Component, SignedDegree Degree);

/// <summary>How many actors support and oppose an actor (in), and it them (out). Ambivalent ties do not count.</summary>
public sealed record SignedDegree(long SupportIn, long SupportOut, long OpposeIn, long OpposeOut);
