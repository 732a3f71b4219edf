namespace KnowledgeGraph.Reporting.Exports;

/// <summary>What an export wrote.</summary>
public sealed record GraphExportResult(IReadOnlyList<string> Files, long Nodes, long Edges);
