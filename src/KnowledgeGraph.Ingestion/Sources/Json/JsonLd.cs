using System.Text.Json;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources.Articles;

namespace KnowledgeGraph.Ingestion.Sources.Json;

/// <summary>
/// Articles in JSON-LD of schema.org: a node, an array of nodes, or <c>@graph</c>, in which nodes refer to each other by <c>@id</c>.
/// </summary>
internal static class JsonLd
{
    private static readonly string[] Kinds =
        ["Article", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "Report"];

    public static bool IsGraph(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.TryGetProperty("@graph", out _) || element.TryGetProperty("@type", out _),
        JsonValueKind.Array => element.GetArrayLength() > 0
            && element.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object && IsGraph(item)),
        _ => false,
    };

    public static IEnumerable<IngestionInput> Read(JsonElement root, Func<JsonElement, InputOrigin> originOf)
    {
        var articles = new List<JsonElement>();
        var nodes = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        Collect(root);
        if (articles.Count == 0)
        {
            var found = kinds.Count == 0 ? "nothing with a type" : string.Join(", ", kinds.Take(8));
            return [RejectedInput.Of(originOf(root), "@type", $"JSON-LD without an article; it has {found}")];
        }
        return articles.Select(article => JsonArticle.Read(article, originOf(article), ArticleSetting.None, tellUnknown: false, Resolve));

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray()) Collect(item);
                return;
            }
            if (element.ValueKind != JsonValueKind.Object) return;
            var types = TypesOf(element).ToList();
            kinds.UnionWith(types);
            if (IdOf(element) is { } id && !IsReference(element)) nodes.TryAdd(id, element);
            var isArticle = types.Any(type => Kinds.Any(kind => type.EndsWith(kind, StringComparison.Ordinal)));
            if (isArticle) articles.Add(element);
            foreach (var field in element.EnumerateObject())
                // A page's article may stand within it; what stands within an article is another's, or a part of it.
                if (!isArticle || field.NameEquals("@graph")) Collect(field.Value);
        }

        JsonElement Resolve(JsonElement value) => IsReference(value) && nodes.TryGetValue(IdOf(value)!, out var node) ? node : value;
    }

    /// <summary>True for an object of <c>@id</c> alone, which stands for a node elsewhere.</summary>
    private static bool IsReference(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && IdOf(value) is not null && value.GetPropertyCount() == 1;

    private static string? IdOf(JsonElement element) =>
        element.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static IEnumerable<string> TypesOf(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return [];
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1);
        return types
            .Where(name => name.ValueKind == JsonValueKind.String)
            .Select(name => name.GetString()!)
            .Select(name => name[(name.LastIndexOfAny([':', '/', '#']) + 1)..]);
    }
}
