using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Reporting.Exports;

/// <summary>Node and edge lists as CSV, safe to open in a spreadsheet.</summary>
internal static class CsvTableWriter
{
    public static void WriteNodes(ExportGraph graph, TextWriter output)
    {
        output.Write(CsvText.Line(["Id", "Label", "labels", .. graph.NodeColumns.Select(column => CsvText.Cell(column.Name))]));
        foreach (var node in graph.Nodes) output.Write(CsvText.Line([CsvText.Cell(node.Id), CsvText.Cell(node.Name),
            CsvText.Cell(string.Join(';', node.Labels)), .. Cells(graph.NodeColumns, node.Properties)]));
    }

    public static void WriteEdges(ExportGraph graph, TextWriter output)
    {
        output.Write(CsvText.Line(["Source", "Target", "Type", "Label", .. graph.EdgeColumns.Select(column => CsvText.Cell(column.Name))]));
        foreach (var edge in graph.Edges) output.Write(CsvText.Line([CsvText.Cell(edge.From), CsvText.Cell(edge.To), "Directed",
            CsvText.Cell(edge.Type), .. Cells(graph.EdgeColumns, edge.Properties)]));
    }

    private static IEnumerable<string> Cells(IReadOnlyList<ExportColumn> columns, IReadOnlyDictionary<string, object?> properties) =>
        columns.Select(column => properties.GetValueOrDefault(column.Name) is not { } value ? "" : column.Type == ExportType.Text
            ? CsvText.Cell(column.Text(value)) : column.Text(value));
}
