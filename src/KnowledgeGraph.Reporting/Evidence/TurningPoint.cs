namespace KnowledgeGraph.Reporting.Evidence;

/// <summary>Two consecutive dated stances of one holder toward one target on opposite sides.</summary>
public sealed record TurningPoint(StanceLine Before, StanceLine After);
