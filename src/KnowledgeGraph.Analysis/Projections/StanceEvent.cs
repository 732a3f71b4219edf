using KnowledgeGraph.Analysis.Networks;

namespace KnowledgeGraph.Analysis.Projections;

/// <summary>One standing stance of the evidence, with what a projection may filter by. Copies of one statement are one event.</summary>
/// <param name="Target">An actor, or a topic (kind <c>Topic</c>).</param>
/// <param name="Polarity"><c>SUPPORT</c>, <c>OPPOSE</c>, <c>MIXED</c> or <c>NEUTRAL</c>, after negation.</param>
public sealed record StanceEvent(NetworkActor Holder, NetworkActor Target, string Statement, string Article, string Polarity)
{
    /// <summary>The topics that the statement is about; ids and names in lower case.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The publisher's id and name, or null where the article has none.</summary>
    public string? Source { get; init; }

    public string? SourceName { get; init; }

    /// <summary>When it was said, else when it was published; null where neither is known.</summary>
    public DateOnly? At { get; init; }

    public string Modality { get; init; } = "ASSERTED";

    /// <summary><c>POSITION</c>, <c>DEMAND</c>, <c>DEED</c> or <c>IMPLIED</c>.</summary>
    public string Class { get; init; } = "POSITION";

    /// <summary>Whether the stance was concluded from one toward the target's words or acts (<c>through</c> is <c>OWNER</c>).</summary>
    public bool IsThroughOwner { get; init; }

    public bool IsSecondHand { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>How strong the position is, 0 to 1.</summary>
    public double Score { get; init; } = 1;

    /// <summary>How often it counts: 1, or what a kernel or a resample makes of it.</summary>
    public double Multiplicity { get; init; } = 1;
}
