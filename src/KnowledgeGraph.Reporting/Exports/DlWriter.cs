using System.Globalization;

namespace KnowledgeGraph.Reporting.Exports;

/// <summary>
/// UCINET's DL format, an edge list with the labels before it. Labels are made of letters, digits, dots, hyphens and underscores, 60 at
/// most, for DL has no quoting that all readers share;
/// nodes.csv leads from label to name.
/// </summary>
internal static class DlWriter
{
    private const int LongestLabel = 60;

    public static IReadOnlyDictionary<string, string> Labels(ExportGraph graph)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            var plain = string.Concat(node.Name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '_'));
            var label = plain.Length > LongestLabel ? plain[..LongestLabel] : plain;
            for (var i = 2; !taken.Add(label); i++) label = $"{(plain.Length > LongestLabel - 6 ? plain[..(LongestLabel - 6)] : plain)}_{i}";
            labels[node.Id] = label;
        }

        return labels;
    }

    /// <param name="value">A relationship's number in the matrix.</param>
    public static void Write(
        ExportGraph graph, IReadOnlyDictionary<string, string> labels, IEnumerable<ExportEdge> edges, Func<ExportEdge, double> value,
            TextWriter output)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"dl n={graph.Nodes.Count}\nformat = edgelist1\nlabels:\n"));
        foreach (var node in graph.Nodes) output.Write(labels[node.Id] + "\n");
        output.Write("data:\n");
        // All matrices have the same rows, those without a relationship too, so that UCINET can stack them.
        var rows = graph.Nodes.Select((node, i) => (node.Id, Row: i + 1))
            .ToDictionary(node => node.Id, node => node.Row, StringComparer.Ordinal);
        // Of several relationships between two nodes the sum counts: a matrix has one cell for them.
        foreach (var cell in edges.GroupBy(edge => (From: rows[edge.From], To: rows[edge.To])).OrderBy(cell => cell.Key))
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{cell.Key.From} {cell.Key.To} {Math.Round(cell.Sum(value), 6)}\n"));
    }
}
