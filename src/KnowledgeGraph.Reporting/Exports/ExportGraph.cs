namespace KnowledgeGraph.Reporting.Exports;

/// <summary>What is exported, held in memory: nodes by id, edges by ends and type, so that the same graph gives the same file.</summary>
internal sealed record ExportGraph(IReadOnlyList<ExportNode> Nodes, IReadOnlyList<ExportEdge> Edges)
{
    /// <summary>
    /// Attribute names of nodes with the type that holds all their values, in ordinal order. The property <c>id</c> is in the node's own
    /// id,
    /// and tools that have one of their own (igraph, Gephi) would mistake it for that.
    /// </summary>
    public IReadOnlyList<ExportColumn> NodeColumns { get; } = [.. ExportColumn.Of(Nodes.Select(node => node.Properties))
        .Where(column => column.Name != "id")];

    public IReadOnlyList<ExportColumn> EdgeColumns { get; } = ExportColumn.Of(Edges.Select(edge => edge.Properties));
}
