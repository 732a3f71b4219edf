using System.Text.Json;
using KnowledgeGraph.EndToEnd.Tests.Processes;
using KnowledgeGraph.TestKit.Processes;

namespace KnowledgeGraph.EndToEnd.Tests.Building;

/// <summary>The graph of one real article, built once for all questions to it.</summary>
public sealed class AcceptanceGraph : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<KgGraph>> _graph;

    public AcceptanceGraph() => _graph = new(BuildAsync);

    /// <summary>Skips the test where the shared folder is not there.</summary>
    public static string Article => Repository.Shared("articles/putin-maliki-2014-06-20.txt");

    public async Task<IReadOnlyList<JsonElement>> QueryAsync(string query, params string[] parameters)
    {
        _ = Article;
        return await (await _graph.Value).QueryAsync(query, parameters);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<KgGraph> BuildAsync()
    {
        var graph = new KgGraph(_folder.Path, "graph");
        await graph.BuildAsync(Article);
        return graph;
    }
}
