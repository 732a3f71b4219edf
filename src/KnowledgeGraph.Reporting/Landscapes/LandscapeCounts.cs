namespace KnowledgeGraph.Reporting.Landscapes;

/// <summary>How much a landscape rests on; of the scope.</summary>
/// <param name="Articles">That print a stance.</param>
/// <param name="Stances">Copies left out.</param>
/// <param name="WellEvidenced">Relationships between actors with several independent sources.</param>
public sealed record LandscapeCounts(long Articles, long Outlets, long Stances, long Actors, long Relationships, long WellEvidenced,
    string? FirstAt, string? LastAt);
