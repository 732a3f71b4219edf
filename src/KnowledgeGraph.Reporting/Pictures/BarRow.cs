namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>One row of a diverging bar chart.</summary>
internal sealed record BarRow(string Label, long For, long Against);
