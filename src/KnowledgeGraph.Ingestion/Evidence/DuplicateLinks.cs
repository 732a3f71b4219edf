using KnowledgeGraph.Model.Text;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>
/// Links copies of one text to the earliest: by the article's date (none is last), then its id, then where it stands. A function of the set of statements with the text,
/// recomputed for the texts that a transaction touches.
/// </summary>
internal static class DuplicateLinks
{
    public sealed record Copy(string Id, string? PublishedAt, string Article, long Start, string? Original);

    /// <summary>
    /// Links the statements of articles that were not in the graph before. Those that stand are linked to their original already, so one of them tells it, however many there are;
    /// only where a new one is earlier are all of them linked anew.
    /// </summary>
    /// <param name="added">By text hash; none of them linked yet.</param>
    public static async Task AddAsync(ICypherTransaction graph, StaleMarks stale, ILookup<string, Copy> added, CancellationToken cancellation)
    {
        var rows = added.Select(group => new Dictionary<string, object?> { ["hash"] = group.Key, ["own"] = group.Select(copy => copy.Id).AsList() });
        var originals = (await graph.ForRowsAsync(DuplicateCypher.ReadOriginals, rows, cancellation).ConfigureAwait(false)).ToDictionary(row => row.Text("hash"), Of, StringComparer.Ordinal);
        var earlier = new List<string>();
        var changed = new List<(Copy Copy, Copy? Original)>();
        foreach (var group in added)
        {
            var there = originals.GetValueOrDefault(group.Key);
            var original = OriginalOf(there is null ? group : group.Append(there));
            if (there is not null && there.Id != original.Id) earlier.Add(group.Key);
            else changed.AddRange(group.Where(copy => copy.Id != original.Id).Select(copy => (copy, (Copy?)original)));
        }

        await WriteAsync(graph, stale, changed, cancellation).ConfigureAwait(false);
        await RefreshAsync(graph, stale, earlier, [], cancellation).ConfigureAwait(false);
    }

    /// <param name="former">Those of the texts that an article had before: only among them can a copy have been retracted.</param>
    public static async Task RefreshAsync(ICypherTransaction graph, StaleMarks stale, IReadOnlyCollection<string> hashes, IEnumerable<string> former, CancellationToken cancellation)
    {
        await graph.QueueIdsAsync(DuplicateCypher.UnlinkRetracted, former, cancellation).ConfigureAwait(false);
        var rows = await graph.ForIdsAsync(DuplicateCypher.Read, hashes, cancellation).ConfigureAwait(false);
        var changed = new List<(Copy Copy, Copy? Original)>();
        foreach (var group in rows.GroupBy(row => row.Text("hash")))
        {
            var copies = group.Select(Of).ToList();
            var original = OriginalOf(copies);
            changed.AddRange(copies.Select(copy => (copy, copy.Id == original.Id ? null : original)).Where(change => change.copy.Original != change.Item2?.Id));
        }

        await WriteAsync(graph, stale, changed, cancellation).ConfigureAwait(false);
    }

    private static async Task WriteAsync(
        ICypherTransaction graph, StaleMarks stale, List<(Copy Copy, Copy? Original)> changed, CancellationToken cancellation)
    {
        var unlinked = changed.Where(change => change.Copy.Original is not null).Select(change => change.Copy.Id);
        await graph.QueueIdsAsync(DuplicateCypher.Unlink, unlinked, cancellation).ConfigureAwait(false);
        var linked = changed.Where(change => change.Original is not null).ToList();
        var rows = linked.Select(change => new Dictionary<string, object?> { ["id"] = change.Copy.Id, ["original"] = change.Original!.Id });
        await graph.QueueRowsAsync(DuplicateCypher.Link, rows, cancellation).ConfigureAwait(false);
        stale.Shared.UnionWith(linked.Select(change => (change.Copy.Article, change.Original!.Article)));
        stale.Articles.UnionWith(changed.Select(change => change.Copy.Article));
        var holders = await graph.IdsAsync(DuplicateCypher.Holders, changed.Select(change => change.Copy.Id), cancellation).ConfigureAwait(false);
        stale.Actors.UnionWith(holders);
    }

    public static Copy Of(CypherRow row) =>
        new(row.Text("id"), row.TextOrNull("publishedAt"), row.Text("article"), row.IntegerOrNull("startOffset") ?? 0, row.TextOrNull("original"));

    public static Copy OriginalOf(IEnumerable<Copy> copies) => copies
        .OrderBy(copy => IsoMoment.TryParse(copy.PublishedAt, out var moment) ? moment : DateTimeOffset.MaxValue)
        .ThenBy(copy => copy.Article, StringComparer.Ordinal)
        .ThenBy(copy => copy.Start)
        .ThenBy(copy => copy.Id, StringComparer.Ordinal)
        .First();
}
