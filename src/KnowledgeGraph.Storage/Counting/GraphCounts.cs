using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Copying;

namespace KnowledgeGraph.Storage.Counting;

/// <summary>How many nodes of each label and relationships of each type a graph holds; what it has none of is left out. Immutable.</summary>
public sealed record GraphCounts(IReadOnlyDictionary<string, long> Nodes, IReadOnlyDictionary<string, long> Relationships)
{
    /// <summary>Asks for one name at a time: that is answered from the engine's own counts, without a look at what is counted.</summary>
    public static async Task<GraphCounts> TakeAsync(ICypherTransaction graph, CancellationToken cancellation = default) => new(
        await CountsAsync(graph, "CALL db.labels() YIELD label AS name RETURN name", CopyCypher.CountNodes, cancellation).ConfigureAwait(false),
        await CountsAsync(graph, "CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name", CopyCypher.CountRelationships, cancellation).ConfigureAwait(false));

    private static async Task<IReadOnlyDictionary<string, long>> CountsAsync(ICypherTransaction graph, string names, Func<string, string> count, CancellationToken cancellation)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in (await graph.RowsAsync(new CypherStatement(names), cancellation).ConfigureAwait(false)).Select(row => row.Text("name")))
        {
            var rows = await graph.RowsAsync(new CypherStatement(count(name)), cancellation).ConfigureAwait(false);
            if (rows[0].Integer("count") is > 0 and var some) counts[name] = some;
        }

        return counts;
    }
}
