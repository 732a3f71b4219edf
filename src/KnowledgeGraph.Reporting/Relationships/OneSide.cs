using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Ties;

namespace KnowledgeGraph.Reporting.Relationships;

/// <summary>What one actor holds of the other.</summary>
public sealed record OneSide
{
    /// <summary>Null where no stance takes a side.</summary>
    public Tie? Tie { get; init; }

    public required EvidenceLists Evidence { get; init; }

    /// <summary>By month, oldest first; copies left out.</summary>
    public IReadOnlyList<MonthBalance> Months { get; init; } = [];

    /// <summary>Where the position changed sides, oldest first.</summary>
    public IReadOnlyList<TurningPoint> TurningPoints { get; init; } = [];
}
