using System.Text.Json;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Storage.Text;

/// <summary>A result's value as JSON: entities as objects with their ids, temporal values as ISO 8601 strings, NaN and infinities as strings.</summary>
public static class GraphValueJson
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case double number: json.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity"); break;
            case string text: json.WriteStringValue(text); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case GraphNode node: WriteNode(json, node); break;
            case GraphRelationship relationship: WriteRelationship(json, relationship); break;
            case GraphPath path: WritePath(json, path); break;
            case GraphPoint point: WritePoint(json, point); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map); break;
            case IReadOnlyList<object?> list: WriteList(json, list); break;
            default: json.WriteStringValue(GraphValueText.Temporal(value) ?? value.ToString()); break;
        }
    }

    private static void WriteNode(Utf8JsonWriter json, GraphNode node)
    {
        json.WriteStartObject();
        json.WriteString("elementId", node.ElementId);
        json.WritePropertyName("labels");
        WriteList(json, node.Labels);
        json.WritePropertyName("properties");
        WriteMap(json, node.Properties);
        json.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter json, GraphRelationship relationship)
    {
        json.WriteStartObject();
        json.WriteString("elementId", relationship.ElementId);
        json.WriteString("type", relationship.Type);
        json.WriteString("start", relationship.StartElementId);
        json.WriteString("end", relationship.EndElementId);
        json.WritePropertyName("properties");
        WriteMap(json, relationship.Properties);
        json.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter json, GraphPath path)
    {
        json.WriteStartObject();
        json.WritePropertyName("nodes");
        WriteList(json, path.Nodes);
        json.WritePropertyName("relationships");
        WriteList(json, path.Relationships);
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, GraphPoint point)
    {
        json.WriteStartObject();
        json.WriteNumber("srid", point.Srid);
        json.WriteNumber("x", point.X);
        json.WriteNumber("y", point.Y);
        if (point.Z is { } z) json.WriteNumber("z", z);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            Write(json, value);
        }
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable<object?> list)
    {
        json.WriteStartArray();
        foreach (var element in list) Write(json, element);
        json.WriteEndArray();
    }
}
