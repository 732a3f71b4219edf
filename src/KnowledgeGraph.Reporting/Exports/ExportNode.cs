namespace KnowledgeGraph.Reporting.Exports;

/// <summary>A node on its way into another tool.</summary>
/// <param name="Id">Unique in the export.</param>
/// <param name="Labels">As in the graph, in ordinal order.</param>
/// <param name="Properties">Values as Cypher gives them.</param>
internal sealed record ExportNode(string Id, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties)
{
    /// <summary>What a picture shows beside it.</summary>
    public string Name => (Properties.GetValueOrDefault("name") ?? Properties.GetValueOrDefault("title")
        ?? Properties.GetValueOrDefault("text")) as string ?? Id;
}
