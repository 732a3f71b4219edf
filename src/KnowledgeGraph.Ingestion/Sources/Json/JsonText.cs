using System.Text.Json;

namespace KnowledgeGraph.Ingestion.Sources.Json;

/// <summary>
/// The text of a JSON value, which interfaces wrap in many ways: <c>{"rendered":"…"}</c>, <c>{"@value":"…"}</c>, <c>{"name":"…"}</c>, or a
/// list of such, of which the first counts.
/// </summary>
internal static class JsonText
{
    private const int Deepest = 4;

    private const string LiveUpdates = "liveblogupdate";

    private static readonly string[] UpdateParts = ["headline", "articleBody"];

    private static readonly string[] Parts = ["rendered", "@value", "main", "name", "title", "label", "text", "content", "value"];

    private static readonly string[] AddressParts = ["@id", "url", "href"];

    /// <param name="field">The folded name of the field: of an address the identifier counts, of all else the words.</param>
    /// <returns>Null where there is no text in it.</returns>
    public static string? Of(JsonElement value, string field) =>
        field == LiveUpdates && value.ValueKind == JsonValueKind.Array
            ? Joined(value)
            : Of(value, IsAddress(field) ? AddressParts : Parts, 0);

    /// <summary>The entries of a live blog are one text, each with its heading.</summary>
    private static string Joined(JsonElement updates) => string.Join("\n\n", updates.EnumerateArray()
        .Where(update => update.ValueKind == JsonValueKind.Object)
        .SelectMany(update => UpdateParts.Select(part => update.TryGetProperty(part, out var text) ? Of(text, Parts, 1) : null))
        .Where(text => !string.IsNullOrWhiteSpace(text)));

    private static bool IsAddress(string field) => Array.IndexOf(Articles.FieldNames.Url, field) >= 0;

    private static string? Of(JsonElement value, string[] parts, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when depth < Deepest => First(value.EnumerateArray().Select(item => Of(item, parts, depth + 1))),
        JsonValueKind.Object when depth < Deepest =>
            First(parts.Select(part => value.TryGetProperty(part, out var inner) ? Of(inner, parts, depth + 1) : null)),
        _ => null,
    };

    private static string? First(IEnumerable<string?> texts) => texts.FirstOrDefault(text => text is not null);
}
