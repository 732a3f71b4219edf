using System.Xml;
using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Exports;

/// <summary>GraphML (http://graphml.graphdrawing.org): keys with types first, then nodes and edges.</summary>
internal static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static void Write(ExportGraph graph, Stream output)
    {
        using var xml = XmlWriter.Create(output, XmlSettings.Indented);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        Key(xml, "labels", "node", new("labels", ExportType.Text));
        Key(xml, "label", "node", new("label", ExportType.Text));
        Key(xml, "type", "edge", new("type", ExportType.Text));
        for (var i = 0; i < graph.NodeColumns.Count; i++) Key(xml, $"n{i}", "node", graph.NodeColumns[i]);
        for (var i = 0; i < graph.EdgeColumns.Count; i++) Key(xml, $"e{i}", "edge", graph.EdgeColumns[i]);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", CleanText.ForXml(node.Id));
            Data(xml, "labels", string.Join(';', node.Labels));
            Data(xml, "label", node.Name);
            Properties(xml, "n", graph.NodeColumns, node.Properties);
            xml.WriteEndElement();
        }

        for (var i = 0; i < graph.Edges.Count; i++)
        {
            var edge = graph.Edges[i];
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", $"e{i}");
            xml.WriteAttributeString("source", CleanText.ForXml(edge.From));
            xml.WriteAttributeString("target", CleanText.ForXml(edge.To));
            Data(xml, "type", edge.Type);
            Properties(xml, "e", graph.EdgeColumns, edge.Properties);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    private static void Key(XmlWriter xml, string id, string domain, ExportColumn column)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", domain);
        xml.WriteAttributeString("attr.name", CleanText.ForXml(column.Name));
        xml.WriteAttributeString("attr.type", column.Type switch
        {
            ExportType.Integer => "long",
            ExportType.Number => "double",
            ExportType.Truth => "boolean",
            _ => "string"
        });
        xml.WriteEndElement();
    }

    private static void Properties(XmlWriter xml, string prefix, IReadOnlyList<ExportColumn> columns,
        IReadOnlyDictionary<string, object?> properties)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (properties.GetValueOrDefault(columns[i].Name) is { } value) Data(xml, $"{prefix}{i}", columns[i].Text(value));
        }
    }

    private static void Data(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(CleanText.ForXml(value));
        xml.WriteEndElement();
    }
}
