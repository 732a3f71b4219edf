using System.Text.Json;

namespace KnowledgeGraph.Storage.Text;

/// <summary>JSON to a statement's parameter: whole numbers become integers, other numbers floats.</summary>
public static class JsonGraphValue
{
    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var number) ? (object)number : element.GetDouble(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value)),
        _ => null,
    };

    /// <summary>A parameter typed on a command line: <c>3</c>, <c>true</c>, <c>null</c>, <c>"3"</c>, <c>[1,2]</c> are JSON; what is not JSON is text as it stands.</summary>
    public static object? ReadTyped(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
