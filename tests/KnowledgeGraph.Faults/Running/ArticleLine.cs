using System.Text.Json;

namespace KnowledgeGraph.Faults.Running;

/// <summary>What a scenario asks of an article that it has as a line of JSON.</summary>
internal static class ArticleLine
{
    public static string UrlOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("url").GetString()!;
    }
}
