namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>A vertex of a network picture.</summary>
/// <param name="Size">By what the picture measures; the largest is drawn largest.</param>
/// <param name="Camp">0 for the largest camp; null is in none.</param>
internal sealed record NetworkNode(string Name, double Size, int? Camp);
