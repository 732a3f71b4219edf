namespace KnowledgeGraph.Reporting.Exports;

/// <summary>A format of <c>kg export</c>, and what it is for.</summary>
/// <param name="Name">As the command line has it.</param>
/// <param name="Tools">Programs that open it.</param>
/// <param name="IsFolder">Whether it is several files in a folder rather than one file.</param>
public sealed record ExportFormat(string Name, string Tools, string Description, bool IsFolder)
{
    /// <summary>All of them, in the order in which they are listed.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("graphml", "Gephi, visone, Cytoscape, yEd, networkx, igraph", "GraphML with typed attributes.", false),
        new("gexf", "Gephi", "GEXF 1.3; relationships live from their first to their last date, for Gephi’s timeline.", false),
        new("csv", "spreadsheets, R, pandas, Gephi’s import", "nodes.csv and edges.csv, one column an attribute.", true),
        new("ucinet", "UCINET, visone, Pajek by conversion, igraph",
            "A DL edge list for each relationship type, one of all with signs, and nodes.csv with the attributes.", true),
        new("cypher", "Neo4j, Memgraph, Neptune, kg query --write", "A script of Cypher statements, one a line.", false),
        new("json", "networkx, D3, Sigma", "Node-link JSON.", false),
    ];
}
