namespace KnowledgeGraph.Reporting.Landscapes;

/// <summary>An actor with its measures in a scope.</summary>
/// <param name="PageRank">Share of all prominence, 0 to 1.</param>
/// <param name="SupportIn">Actors for it; the others alike.</param>
/// <param name="Camp">0 for the largest; null where it is in none of several actors.</param>
public sealed record CentralActor(string Id, string Name, string Kind, double PageRank, long SupportIn, long OpposeIn, long SupportOut,
    long OpposeOut, int? Camp);
