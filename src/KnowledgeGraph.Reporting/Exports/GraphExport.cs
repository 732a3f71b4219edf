using System.Text;
using KnowledgeGraph.Reporting.Scope;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Reporting.Exports;

/// <summary>
/// Writes a graph, or the positions of a scope, for other tools. Equal graphs give equal files. Thread-safe; holds what it exports in
/// memory.
/// </summary>
public sealed class GraphExport(ICypherConnection connection)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="path">A file, or a folder where the format has several files; made where it is missing, what is there of the same names
    /// is overwritten.</param>
    /// <param name="scope">Null is the whole graph with its evidence; else the positions that the scope's stances make, between actors and
    /// topics.</param>
    public async Task<GraphExportResult> WriteAsync(ExportFormat format, string path, ReportScope? scope,
        CancellationToken cancellationToken = default)
    {
        scope = scope?.Checked();
        var graph = await connection.ReadAsync(
            transaction => scope is null ? new ExportReader(transaction).WholeAsync(cancellationToken) : new ExportReader(transaction)
                .PositionsAsync(scope, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (format.IsFolder) Directory.CreateDirectory(path);
        else if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        var files = format.Name switch
        {
            "graphml" => One(path, output => GraphMlWriter.Write(graph, output)),
            "gexf" => One(path, output => GexfWriter.Write(graph, output)),
            "json" => One(path, output => NodeLinkWriter.Write(graph, output)),
            "cypher" => Text(path, output => CypherScriptWriter.Write(graph, output)),
            "csv" => [.. Nodes(graph, path), .. Text(Path.Combine(path, "edges.csv"), output => CsvTableWriter.WriteEdges(graph, output))],
            "ucinet" => Ucinet(graph, path),
            _ => throw new ArgumentException($"'{format.Name}' is no format of an export.", nameof(format)),
        };
        return new GraphExportResult(files, graph.Nodes.Count, graph.Edges.Count);
    }

    private static List<string> Ucinet(ExportGraph graph, string folder)
    {
        var labels = DlWriter.Labels(graph);
        var labelled = new ExportGraph(
            [.. graph.Nodes.Select(node =>
                node with { Properties = new Dictionary<string, object?>(node.Properties) { ["dlLabel"] = labels[node.Id] } })],
            graph.Edges);
        var files = Nodes(labelled, folder);
        foreach (var type in graph.Edges.GroupBy(edge => edge.Type).OrderBy(type => type.Key, StringComparer.Ordinal))
            files.AddRange(Text(Path.Combine(folder, type.Key.ToLowerInvariant() + ".dl"), output =>
                DlWriter.Write(graph, labels, type, Weight, output)));
        if (graph.Edges.Any(edge => edge.Properties.ContainsKey("sign")))
            files.AddRange(Text(Path.Combine(folder, "signed.dl"), output =>
                DlWriter.Write(graph, labels, graph.Edges, edge => edge.Properties.GetValueOrDefault("sign") is long sign
                ? sign * Weight(edge) : 0, output)));
        return files;
    }

    private static double Weight(ExportEdge edge) => edge.Properties.GetValueOrDefault("weight") is double weight ? weight : 1;

    private static List<string> Nodes(ExportGraph graph, string folder)
        => Text(Path.Combine(folder, "nodes.csv"), output => CsvTableWriter.WriteNodes(graph, output));

    private static List<string> One(string path, Action<Stream> write)
    {
        using var file = File.Create(path);
        write(file);
        return [path];
    }

    private static List<string> Text(string path, Action<TextWriter> write) => One(path, stream =>
    {
        using var text = new StreamWriter(stream, Utf8, leaveOpen: true);
        write(text);
    });
}
