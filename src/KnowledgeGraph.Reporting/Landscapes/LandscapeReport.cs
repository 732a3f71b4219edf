using System.Text.Json.Serialization;
using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Pages;
using KnowledgeGraph.Reporting.Ties;

namespace KnowledgeGraph.Reporting.Landscapes;

/// <summary>
/// A whole graph at a glance: who is central, who stands for and against whom, which camps there are, who is contested, which outlets print
/// what.
/// </summary>
public sealed record LandscapeReport : Report
{
    public required LandscapeCounts Counts { get; init; }

    /// <summary>By PageRank over the scope's relationships between actors.</summary>
    public required Listed<CentralActor> Central { get; init; }

    /// <summary>Relationships between actors, best evidenced first.</summary>
    public required Listed<Tie> Ties { get; init; }

    /// <summary>Groups whose members are for each other rather than for others, largest first.</summary>
    public required Listed<Camp> Camps { get; init; }

    public long BalancedTriangles { get; init; }

    /// <summary>Unbalanced triangles, those with the most evidence first.</summary>
    public required Listed<Triangle> Unbalanced { get; init; }

    /// <summary>Actors that some are for and others against.</summary>
    public required Listed<ContestedActor> Contested { get; init; }

    /// <summary>By month, oldest first.</summary>
    public IReadOnlyList<MonthBalance> Months { get; init; } = [];

    public required Listed<OutletSides> Outlets { get; init; }

    /// <summary>Every actor, for the picture: <see cref="Central"/> is the beginning of it.</summary>
    [JsonIgnore]
    internal IReadOnlyList<CentralActor> Actors { get; init; } = [];

    internal override string Command => "kg report landscape";

    internal override Page Compose() => LandscapePage.Compose(this);
}
