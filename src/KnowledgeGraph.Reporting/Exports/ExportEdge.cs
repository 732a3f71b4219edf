namespace KnowledgeGraph.Reporting.Exports;

/// <summary>A relationship on its way into another tool; its ends are <see cref="ExportNode.Id"/>.</summary>
internal sealed record ExportEdge(string From, string To, string Type, IReadOnlyDictionary<string, object?> Properties);
