namespace KnowledgeGraph.Reporting.Actors;

/// <summary>An actor's measures among all actors (docs/analysis.md).</summary>
/// <param name="PageRankPlace">1 for the most prominent actor.</param>
public sealed record ActorFigures(double PageRank, long PageRankPlace, double Betweenness, long SupportIn, long SupportOut, long OpposeIn,
    long OpposeOut);
