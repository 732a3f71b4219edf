using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Pages;
using KnowledgeGraph.Reporting.Ties;

namespace KnowledgeGraph.Reporting.Actors;

/// <summary>Who an actor is, where it stands, who stands how toward it, and its latest words.</summary>
public sealed record ActorReport : Report
{
    public required ActorFace Actor { get; init; }

    public string? WikidataId { get; init; }

    /// <summary>Null until the graph was analysed. Over the whole graph, whatever the scope.</summary>
    public ActorFigures? Figures { get; init; }

    /// <summary>Articles that mention it, over the whole graph.</summary>
    public long ArticleCount { get; init; }

    /// <summary>What it is reported to have said, over the whole graph.</summary>
    public long StatementCount { get; init; }

    /// <summary>Dates of the first and last article that mentions it, or null.</summary>
    public string? FirstAt { get; init; }

    public string? LastAt { get; init; }

    /// <summary>Toward which actors it takes a position, best evidenced first.</summary>
    public required Listed<Tie> Positions { get; init; }

    /// <summary>Toward which topics.</summary>
    public required Listed<Tie> Topics { get; init; }

    /// <summary>Who takes a position toward it.</summary>
    public required Listed<Tie> Standing { get; init; }

    /// <summary>Its positions with their words.</summary>
    public required EvidenceLists Evidence { get; init; }

    /// <summary>What others hold of it, with their words.</summary>
    public required EvidenceLists EvidenceOfOthers { get; init; }

    /// <summary>What others hold of it, by month.</summary>
    public IReadOnlyList<MonthBalance> Months { get; init; } = [];

    /// <summary>Its latest statements, latest first.</summary>
    public required IReadOnlyList<StatementLine> LatestStatements { get; init; }

    /// <summary>What outlets print of stances toward it.</summary>
    public required Listed<OutletSides> Outlets { get; init; }

    internal override string Command => $"kg report actor {CommandLine.Quoted(Actor.Name)}";

    internal override Page Compose() => ActorPage.Compose(this);
}
