using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>What a source is called: as most of its articles say, then the longest, then the ordinally first.</summary>
internal static class SourceNames
{
    /// <summary>
    /// The sources among these articles' whose name or country may change: an article that agrees with what stands cannot change the majority, and so costs no count over
    /// all of the source's articles. To be asked before the articles' sources are written.
    /// </summary>
    public static async Task<HashSet<string>> UnsettledAsync(ICypherTransaction graph, IEnumerable<ArticleEvidence> articles, CancellationToken cancellation)
    {
        var given = articles.Where(article => article.Source is not null).ToLookup(article => article.Source!.Value.Value, article => article.Record.Article.Source);
        var stored = (await graph.ForIdsAsync(RemovalCypher.StoredSources, given.Select(group => group.Key), cancellation).ConfigureAwait(false))
            .ToDictionary(row => row.Text("id"), row => (Name: row.TextOrNull("name"), Country: row.TextOrNull("country")), StringComparer.Ordinal);
        return
        [
            .. given.Where(group => !stored.TryGetValue(group.Key, out var now)
                || group.Any(source => source is not null && ((source.Name ?? now.Name)?.Trim() != now.Name || (source.Country ?? now.Country) != now.Country)))
                .Select(group => group.Key),
        ];
    }

    public static async Task RefreshAsync(ICypherTransaction graph, IEnumerable<string> sources, CancellationToken cancellation)
    {
        var rows = await graph.ForIdsAsync(RemovalCypher.SourceNames, sources, cancellation).ConfigureAwait(false);
        await graph.QueueRowsAsync(EvidenceCypher.Sources, rows.GroupBy(row => row.Text("id")).Select(group => new Dictionary<string, object?>
        {
            ["id"] = group.Key,
            ["p"] = new Dictionary<string, object?> { ["name"] = Foremost(group, "name"), ["country"] = Foremost(group, "country") },
        }), cancellation).ConfigureAwait(false);
    }

    private static string? Foremost(IEnumerable<CypherRow> rows, string column)
    {
        var tally = new Resolution.Names.Tally();
        foreach (var row in rows.Where(row => !string.IsNullOrEmpty(row.TextOrNull(column))))
            tally.Add(row.Text(column), row.Integer("count"));
        return tally.Foremost();
    }
}
