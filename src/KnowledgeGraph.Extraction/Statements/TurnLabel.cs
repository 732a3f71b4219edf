namespace KnowledgeGraph.Extraction.Statements;

/// <summary>What stands in front of a paragraph of an interview or transcript.</summary>
/// <param name="Speaker">The phrase that names who speaks, or -1.</param>
/// <param name="Content">The first token after the label.</param>
internal readonly record struct TurnLabel(TurnKind Kind, int Speaker, int Content);
