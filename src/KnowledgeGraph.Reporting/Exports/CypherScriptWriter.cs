using System.Globalization;
using System.Text;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Reporting.Exports;

/// <summary>
/// A graph as Cypher statements, one a line, that can run twice without making anything twice. Names are quoted and texts escaped; moments
/// become ISO texts inside datetime().
/// </summary>
internal static class CypherScriptWriter
{
    public static void Write(ExportGraph graph, TextWriter output)
    {
        var labels = graph.Nodes.ToDictionary(node => node.Id, node => KeyLabel(node), StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            var others = string.Concat(node.Labels.Where(label => label != labels[node.Id])
                .Select(label => ", n:" + CypherName.Quote(label)));
            output.Write("MERGE (n:" + CypherName.Quote(labels[node.Id]) + " {id: " + Literal(IdOf(node)) + "}) SET n += "
                + Map(node.Properties) + others + ";\n");
        }

        var ids = graph.Nodes.ToDictionary(node => node.Id, IdOf, StringComparer.Ordinal);
        foreach (var edge in graph.Edges)
        {
            output.Write("MATCH (a:" + CypherName.Quote(labels[edge.From]) + " {id: " + Literal(ids[edge.From]) + "}), (b:"
                + CypherName.Quote(labels[edge.To]) + " {id: " + Literal(ids[edge.To])
                + "}) MERGE (a)-[r:" + CypherName.Quote(edge.Type) + Distinguishing(edge) + "]->(b) SET r += " + Map(edge.Properties)
                    + ";\n");
        }
    }

    /// <summary>An actor has one MENTIONED_IN for each of its names in an article; the name key tells them apart.</summary>
    private static string Distinguishing(ExportEdge edge) => edge.Properties.GetValueOrDefault("nameKey") is string key ? " {nameKey: "
        + Literal(key) + "}" : "";

    private static string IdOf(ExportNode node) => node.Properties.GetValueOrDefault("id") as string ?? node.Id;

    private static string KeyLabel(ExportNode node) => node.Labels.Contains("Actor") ? "Actor" : node.Labels[0];

    private static string Map(IReadOnlyDictionary<string, object?> properties) =>
        "{" + string.Join(", ", properties.Where(pair => pair.Value is not null).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => CypherName.Quote(pair.Key) + ": " + Literal(pair.Value))) + "}";

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => Text(text),
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Literal)) + "]",
        NodaTime.ZonedDateTime => "datetime(" + Text(GraphValueText.Of(value)) + ")",
        NodaTime.LocalDate => "date(" + Text(GraphValueText.Of(value)) + ")",
        GraphDuration => "duration(" + Text(GraphValueText.Of(value)) + ")",
        double number => number.ToString(number == Math.Truncate(number) && Math.Abs(number) < 1e15 ? "0.0" : "R",
            CultureInfo.InvariantCulture),
        _ => GraphValueText.Of(value),
    };

    private static string Text(string text)
    {
        var literal = new StringBuilder("'");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '\\' => @"\\",
                '\'' => @"\'",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                < ' ' or '\u007f' or '\u2028' or '\u2029' => @"\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return literal.Append('\'').ToString();
    }
}
