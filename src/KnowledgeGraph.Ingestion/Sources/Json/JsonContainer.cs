using System.Text.Json;
using KnowledgeGraph.Ingestion.Sources.Articles;

namespace KnowledgeGraph.Ingestion.Sources.Json;

/// <summary>
/// The object that an interface wraps its articles in: <c>{"status":"ok","articles":[…]}</c> (NewsAPI, GDELT), <c>{"items":[…]}</c> (JSON
/// Feed), <c>{"response":{"results":[…]}}</c> (the Guardian),
/// <c>{"hits":{"hits":[{"_source":…}]}}</c> (search engines).
/// </summary>
/// <param name="Name">The field that holds the articles.</param>
/// <param name="Failure">What the interface said instead of giving articles, or null.</param>
internal sealed record JsonContainer(string Name, IReadOnlyList<JsonElement> Items, ArticleSetting Setting, string? Failure = null)
{
    private const int Deepest = 3;

    private static readonly string[] Names =
    [
        "articles", "items", "results", "docs", "documents", "stories", "posts", "entries", "news", "hits", "response", "data", "value", "feed",
    ];

    private static readonly string[] Reasons = ["message", "error", "code"];

    /// <summary>Search engines put the article itself one level deeper.</summary>
    private static readonly string[] Wrappers = ["_source"];

    /// <returns>Null for an object that wraps no articles.</returns>
    public static JsonContainer? Of(JsonElement root)
    {
        if (FieldNames.Text.Any(name => root.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)) return null;
        if (Find(root, 0) is { } found)
        {
            var setting = new ArticleSetting(TextOf(root, "title"), TextOf(root, "home_page_url") ?? TextOf(root, "link"), TextOf(root, "language"));
            return new JsonContainer(found.Name, [.. found.Items.EnumerateArray().Select(Unwrap)], setting);
        }
        var isFailure = TextOf(root, "status") is "error" or "fail" or "failed" || root.TryGetProperty("error", out _);
        if (!isFailure) return null;
        var reason = Reasons.Select(name => TextOf(root, name)).FirstOrDefault(text => text is not null) ?? "no reason";
        return new JsonContainer("$", [], ArticleSetting.None, $"the interface gave an error instead of articles: {reason}");
    }

    private static (string Name, JsonElement Items)? Find(JsonElement element, int depth)
    {
        foreach (var name in Names)
        {
            if (!element.TryGetProperty(name, out var value)) continue;
            var isList = value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object);
            if (isList) return (name, value);
            if (value.ValueKind == JsonValueKind.Object && depth < Deepest && Find(value, depth + 1) is { } inner) return inner;
        }
        return null;
    }

    private static JsonElement Unwrap(JsonElement item)
    {
        foreach (var name in Wrappers)
            if (item.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object) return inner;
        return item;
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
