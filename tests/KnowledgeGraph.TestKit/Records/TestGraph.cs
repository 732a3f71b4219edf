using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.TestKit.Records;

/// <summary>A graph in memory with the schema applied, for one test.</summary>
public static class TestGraph
{
    public static async Task<ICypherConnection> OpenAsync()
    {
        var connection = EmbeddedStore.Open("memory:");
        await new SchemaMigrator(connection, TimeProvider.System).ApplyAsync();
        return connection;
    }

    public static Task<string> DigestAsync(this ICypherConnection graph) => graph.ReadAsync(transaction => GraphDigest.ComputeAsync(transaction));

    /// <summary>What is in one graph and not in the other, for a failing test to show.</summary>
    public static async Task<string> DifferenceAsync(ICypherConnection one, ICypherConnection other)
    {
        var left = await ItemsAsync(one);
        var right = await ItemsAsync(other);
        return string.Join('\n', Except(left, right).Select(item => "- " + item).Concat(Except(right, left).Select(item => "+ " + item)).Take(30));

        static IEnumerable<string> Except(ILookup<string, string> a, ILookup<string, string> b) => a.Where(group => group.Count() > b[group.Key].Count()).Select(group => group.Key);
    }

    private static Task<ILookup<string, string>> ItemsAsync(ICypherConnection graph) => graph.ReadAsync(async transaction =>
    {
        var items = new List<string>();
        await foreach (var item in GraphDigest.ItemsAsync(transaction))
            items.Add(item);
        return items.ToLookup(item => item, StringComparer.Ordinal);
    });
}
