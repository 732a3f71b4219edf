using KnowledgeGraph.Reporting.Evidence;

namespace KnowledgeGraph.Reporting.Explaining;

/// <summary>A stance with how it was found and why its mentions are these actors.</summary>
/// <param name="WhyNot">Why the tie does not count it; null where it does.</param>
/// <param name="TargetMention">Null for a mention that the graph does not hold.</param>
public sealed record ExplainedStance(StanceLine Stance, string? WhyNot, ExplainedMention? HolderMention, ExplainedMention? TargetMention);
