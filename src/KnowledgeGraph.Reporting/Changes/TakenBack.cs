using KnowledgeGraph.Reporting.Evidence;

namespace KnowledgeGraph.Reporting.Changes;

/// <summary>A stance that the graph once held and a later extraction did not find again.</summary>
/// <param name="RetractedAt">ISO date.</param>
public sealed record TakenBack(string StanceId, string HolderName, string Polarity, string TargetName, string Statement,
    string RetractedAt, Citation Citation);
