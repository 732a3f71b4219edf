using System.Xml;
using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Exports;

/// <summary>GEXF 1.3 (https://gexf.net): a dynamic graph whose edges live from <c>firstAt</c> to <c>lastAt</c>.</summary>
internal static class GexfWriter
{
    private const string Namespace = "http://gexf.net/1.3";

    public static void Write(ExportGraph graph, Stream output)
    {
        using var xml = XmlWriter.Create(output, XmlSettings.Indented);
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("timeformat", "date");
        xml.WriteAttributeString("defaultedgetype", "directed");
        Attributes(xml, "node", graph.NodeColumns);
        Attributes(xml, "edge", graph.EdgeColumns);
        xml.WriteStartElement("nodes", Namespace);
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", CleanText.ForXml(node.Id));
            xml.WriteAttributeString("label", CleanText.ForXml(node.Name));
            Values(xml, graph.NodeColumns, node.Properties, ("labels", string.Join(';', node.Labels)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        for (var i = 0; i < graph.Edges.Count; i++) Edge(xml, graph, i);
        xml.WriteEndDocument();
    }

    private static void Edge(XmlWriter xml, ExportGraph graph, int number)
    {
        var edge = graph.Edges[number];
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        xml.WriteAttributeString("source", CleanText.ForXml(edge.From));
        xml.WriteAttributeString("target", CleanText.ForXml(edge.To));
        xml.WriteAttributeString("label", edge.Type);
        if (edge.Properties.GetValueOrDefault("weight") is double weight) xml.WriteAttributeString("weight", XmlConvert.ToString(weight));
        if (DateOf(edge, "firstAt") is { } first) xml.WriteAttributeString("start", first);
        if (DateOf(edge, "lastAt") is { } last) xml.WriteAttributeString("end", last);
        Values(xml, graph.EdgeColumns, edge.Properties, ("type", edge.Type));
        xml.WriteEndElement();
    }

    private static string? DateOf(ExportEdge edge, string property)
        => edge.Properties.GetValueOrDefault(property) is string { Length: >= 10 } date
        && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", out _) ? date[..10] : null;

    private static void Attributes(XmlWriter xml, string className, IReadOnlyList<ExportColumn> columns)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", className);
        foreach (var column in columns.Prepend(new ExportColumn(className == "node" ? "labels" : "type", ExportType.Text)))
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", CleanText.ForXml(column.Name));
            xml.WriteAttributeString("title", CleanText.ForXml(column.Name));
            xml.WriteAttributeString("type", column.Type switch
            {
                ExportType.Integer => "long",
                ExportType.Number => "double",
                ExportType.Truth => "boolean",
                _ => "string"
            });
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, IReadOnlyList<ExportColumn> columns, IReadOnlyDictionary<string, object?> properties,
        (string Name, string Value) own)
    {
        xml.WriteStartElement("attvalues", Namespace);
        Value(own.Name, own.Value);
        foreach (var column in columns)
        {
            if (properties.GetValueOrDefault(column.Name) is { } value) Value(column.Name, column.Text(value));
        }

        xml.WriteEndElement();

        void Value(string name, string text)
        {
            xml.WriteStartElement("attvalue", Namespace);
            xml.WriteAttributeString("for", CleanText.ForXml(name));
            xml.WriteAttributeString("value", CleanText.ForXml(text));
            xml.WriteEndElement();
        }
    }
}
