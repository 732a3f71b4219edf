using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Cli.Output;

/// <summary>How <c>--json</c> looks: indented, camelCase, words for enums, and letters of all languages as they are.</summary>
internal static class JsonText
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static JsonSerializerOptions Compact { get; } = new(Options) { WriteIndented = false };

    public static string Of(object value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The same without line breaks, for JSON Lines.</summary>
    public static string LineOf(object value) => JsonSerializer.Serialize(value, Compact);
}
