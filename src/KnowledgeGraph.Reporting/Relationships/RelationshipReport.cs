using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Statements;

namespace KnowledgeGraph.Reporting.Relationships;

/// <summary>What two actors say of each other, and what follows from it. Lists are ordered; equal graphs give equal reports.</summary>
public sealed record RelationshipReport
{
    public required ActorFace A { get; init; }

    public required ActorFace B { get; init; }

    public required OneSide AToB { get; init; }

    public required OneSide BToA { get; init; }

    /// <summary>Names of the independent outlets behind all of it, copies left out.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>Actors and topics that both support.</summary>
    public required IReadOnlyList<SharedTie> SharedFriends { get; init; }

    /// <summary>Actors and topics that both oppose.</summary>
    public required IReadOnlyList<SharedTie> SharedFoes { get; init; }

    /// <summary>Actors and topics that one supports and the other opposes.</summary>
    public required IReadOnlyList<SharedTie> DividedOver { get; init; }

    /// <summary>Statements of one addressed to the other, oldest first.</summary>
    public required IReadOnlyList<StatementLine> Addressed { get; init; }

    public bool IsEmpty => AToB.Lines.Count == 0 && BToA.Lines.Count == 0 && Addressed.Count == 0 && SharedFriends.Count == 0 && SharedFoes.Count == 0 && DividedOver.Count == 0;
}

/// <summary>What one actor holds of the other.</summary>
public sealed record OneSide
{
    /// <summary>The derived relationship, or null where no position counts.</summary>
    public Balance? Balance { get; init; }

    /// <summary>Every position, oldest first, undated last.</summary>
    public IReadOnlyList<StanceLine> Lines { get; init; } = [];

    /// <summary>By month, oldest first; copies left out.</summary>
    public IReadOnlyList<MonthBalance> Months { get; init; } = [];

    /// <summary>Where the position changed sides, oldest first.</summary>
    public IReadOnlyList<TurningPoint> TurningPoints { get; init; } = [];
}

/// <param name="Type"><c>SUPPORTS</c>, <c>OPPOSES</c> or <c>AMBIVALENT_TOWARD</c>.</param>
/// <param name="SourceCount">Independent sources.</param>
public sealed record Balance(string Type, double Weight, double Pro, double Con, long StatementCount, long SourceCount, string? FirstAt, string? LastAt);

/// <param name="Month"><c>2014-06</c>.</param>
/// <param name="Other">Neutral, mixed, not asserted, deeds and tone.</param>
public sealed record MonthBalance(string Month, int Support, int Oppose, int Other);

/// <summary>Two consecutive dated positions on opposite sides.</summary>
public sealed record TurningPoint(StanceLine Before, StanceLine After);

/// <param name="AType">How A stands toward it: <c>SUPPORTS</c> or <c>OPPOSES</c>.</param>
public sealed record SharedTie(string TargetId, string TargetName, string AType, long AStatements, string BType, long BStatements);
