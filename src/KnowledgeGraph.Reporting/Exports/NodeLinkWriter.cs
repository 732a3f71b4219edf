using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Reporting.Exports;

/// <summary>Node-link JSON as networkx's <c>node_link_graph</c> reads it.</summary>
internal static class NodeLinkWriter
{
    public static void Write(ExportGraph graph, Stream output)
    {
        using var json = new Utf8JsonWriter(output,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteBoolean("directed", true);
        json.WriteBoolean("multigraph", true);
        json.WriteStartObject("graph");
        json.WriteEndObject();
        json.WriteStartArray("nodes");
        foreach (var node in graph.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id);
            json.WritePropertyName("labels");
            GraphValueJson.Write(json, node.Labels);
            Properties(json, node.Properties);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("links");
        for (var i = 0; i < graph.Edges.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("source", graph.Edges[i].From);
            json.WriteString("target", graph.Edges[i].To);
            json.WriteNumber("key", i);
            json.WriteString("type", graph.Edges[i].Type);
            Properties(json, graph.Edges[i].Properties);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> properties)
    {
        foreach (var (name, value) in properties.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (value is null || name is "id" or "labels" or "source" or "target" or "key" or "type") continue;
            json.WritePropertyName(name);
            GraphValueJson.Write(json, value);
        }
    }
}
