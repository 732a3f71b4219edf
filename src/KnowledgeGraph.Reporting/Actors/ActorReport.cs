using KnowledgeGraph.Reporting.Relationships;
using KnowledgeGraph.Reporting.Statements;

namespace KnowledgeGraph.Reporting.Actors;

/// <summary>Who an actor is, where it stands, who stands how toward it, and its latest words. Lists are ordered; equal graphs give equal reports.</summary>
public sealed record ActorReport
{
    public required ActorFace Actor { get; init; }

    public string? WikidataId { get; init; }

    /// <summary>Null until the graph was analysed.</summary>
    public ActorFigures? Figures { get; init; }

    public long ArticleCount { get; init; }

    public long StatementCount { get; init; }

    /// <summary>Dates of the first and last article that mentions it, or null.</summary>
    public string? FirstAt { get; init; }

    public string? LastAt { get; init; }

    /// <summary>Toward whom and what it takes a position, best evidenced first.</summary>
    public required IReadOnlyList<Tie> Positions { get; init; }

    /// <summary>Who takes a position toward it, best evidenced first.</summary>
    public required IReadOnlyList<Tie> Standing { get; init; }

    /// <summary>Its positions with their words, latest first; at most twenty.</summary>
    public required IReadOnlyList<StanceLine> LatestPositions { get; init; }

    /// <summary>Its latest statements, latest first; at most twenty.</summary>
    public required IReadOnlyList<StatementLine> LatestStatements { get; init; }

    /// <summary>Where it appears, most articles first.</summary>
    public required IReadOnlyList<OutletShare> Outlets { get; init; }
}

/// <param name="PageRankPlace">1 for the most prominent actor.</param>
public sealed record ActorFigures(double PageRank, long PageRankPlace, double Betweenness, long SupportIn, long SupportOut, long OpposeIn, long OpposeOut);

/// <summary>A derived relationship to or from <paramref name="OtherName"/>, an actor or a topic.</summary>
public sealed record Tie(string OtherId, string OtherName, string OtherKind, Balance Balance);

public sealed record OutletShare(string Outlet, long Articles, long Statements);
