using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Pages;
using KnowledgeGraph.Reporting.Relationships;
using KnowledgeGraph.Reporting.Ties;

namespace KnowledgeGraph.Reporting.Changes;

/// <summary>What a graph holds that is newer than a date. A retracted article leaves no trace in a graph, so none here.</summary>
public sealed record ChangesReport : Report
{
    /// <summary>ISO date; that day counts as new.</summary>
    public required string Since { get; init; }

    /// <summary>Relationships whose first dated stance is since then, best evidenced first.</summary>
    public required Listed<Tie> NewTies { get; init; }

    /// <summary>Who went over to the other side since then, the latest first.</summary>
    public required Listed<TurningPoint> Moved { get; init; }

    /// <summary>Stances dated since then, with their words.</summary>
    public required EvidenceLists New { get; init; }

    /// <summary>Stances that entered the graph since then though they are dated earlier, or not at all.</summary>
    public required Listed<StanceLine> Late { get; init; }

    /// <summary>What a later extraction no longer found and took back since then, the latest first.</summary>
    public required Listed<TakenBack> TakenBack { get; init; }

    internal override string Command => $"kg report changes --since {Since}";

    internal override Page Compose() => ChangesPage.Compose(this);
}
