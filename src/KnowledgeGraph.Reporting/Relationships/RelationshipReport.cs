using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Relationships;

/// <summary>What two actors say of each other, and what follows from it.</summary>
public sealed record RelationshipReport : Report
{
    public required ActorFace A { get; init; }

    public required ActorFace B { get; init; }

    public required OneSide AToB { get; init; }

    public required OneSide BToA { get; init; }

    /// <summary>Which outlets print what of the two, most first.</summary>
    public required Listed<OutletSides> Outlets { get; init; }

    /// <summary>Actors and topics that both support.</summary>
    public required Listed<SharedTie> SharedFriends { get; init; }

    /// <summary>Actors and topics that both oppose.</summary>
    public required Listed<SharedTie> SharedFoes { get; init; }

    /// <summary>Actors and topics that one supports and the other opposes.</summary>
    public required Listed<SharedTie> DividedOver { get; init; }

    /// <summary>Statements of one addressed to the other, oldest first.</summary>
    public required Listed<StatementLine> Addressed { get; init; }

    internal override string Command => $"kg report relationship {CommandLine.Quoted(A.Name)} {CommandLine.Quoted(B.Name)}";

    internal override Page Compose() => RelationshipPage.Compose(this);
}
