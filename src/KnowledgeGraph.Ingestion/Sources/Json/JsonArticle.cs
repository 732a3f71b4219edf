using System.Text.Json;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources.Articles;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Sources.Json;

/// <summary>One JSON object to an article, its fields called as <see cref="FieldNames"/> lists them.</summary>
internal static class JsonArticle
{
    /// <summary>Objects in which interfaces keep fields of the article that they stand in.</summary>
    private static readonly string[] Inner = ["fields", "attributes"];

    private static readonly string[] Texts = ["text", "url", "title", "source", "language"];

    private static readonly JsonValueKind[] NoText = [JsonValueKind.Number, JsonValueKind.True, JsonValueKind.False];

    /// <param name="tellUnknown">Whether fields that mean nothing here are told: in a file of articles they are mistakes, in an export they
    /// are usual.</param>
    public static IngestionInput Read(
        JsonElement root, InputOrigin origin, ArticleSetting around, bool tellUnknown, Func<JsonElement, JsonElement>? resolve = null)
    {
        var fields = FieldsOf(root);
        List<RecordProblem> problems = [.. Wrong(fields).Select(name => new RecordProblem(origin.Line, name, "expected text"))];
        if (problems.Count > 0) return new RejectedInput(origin, problems);
        var unknown = root.EnumerateObject().Where(field => tellUnknown && !FieldNames.IsRead(field.Name) && !FieldNames.IsPassed(field.Name));
        var told = unknown.Select(field => new RecordProblem(origin.Line, field.Name, "unknown field, left out"));
        return ArticleDraft.Read(origin, TextOf, around, [.. told]);

        string? TextOf(string name)
        {
            if (fields.TryGetValue(name, out var field)) return JsonText.Of(resolve is null ? field.Value : resolve(field.Value), name);
            return name is "domain" or "country" ? PartOf(fields, name) : null;
        }
    }

    private static Dictionary<string, JsonProperty> FieldsOf(JsonElement root)
    {
        var fields = new Dictionary<string, JsonProperty>(StringComparer.Ordinal);
        Add(root);
        foreach (var name in Inner)
            if (root.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object) Add(inner);
        return fields;

        void Add(JsonElement element)
        {
            foreach (var field in element.EnumerateObject()) fields.TryAdd(FieldNames.Fold(field.Name), field);
        }
    }

    /// <summary>Where a text belongs and a number or truth value stands, something else is meant. Dates may be numbers.</summary>
    private static IEnumerable<string> Wrong(Dictionary<string, JsonProperty> fields) => Texts
        .Where(name => fields.TryGetValue(name, out var field) && NoText.Contains(field.Value.ValueKind))
        .Select(name => fields[name].Name);

    /// <summary>A source may be an object of its own: <c>{"name":"…","domain":"…","country":"…"}</c>.</summary>
    private static string? PartOf(Dictionary<string, JsonProperty> fields, string part)
    {
        foreach (var name in FieldNames.Source)
        {
            if (!fields.TryGetValue(name, out var source) || source.Value.ValueKind != JsonValueKind.Object) continue;
            var isThere = source.Value.TryGetProperty(part, out var value) || (part == "domain" && source.Value.TryGetProperty("url", out value));
            return isThere && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        return null;
    }
}
