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

    /// <param name="former">Those of the texts that an article had before: only among them can a copy have been retracted.</param>
    public static async Task RefreshAsync(ICypherTransaction graph, StaleMarks stale, IReadOnlyCollection<string> hashes, IEnumerable<string> former, CancellationToken cancellation)
    {
        await graph.ForIdsAsync(DuplicateCypher.UnlinkRetracted, former, cancellation).ConfigureAwait(false);
        var rows = await graph.ForIdsAsync(DuplicateCypher.Read, hashes, cancellation).ConfigureAwait(false);
        var changed = new List<(string Id, string? Original)>();
        foreach (var group in rows.GroupBy(row => row.Text("hash")))
        {
            var copies = group.Select(Of).ToList();
            var original = OriginalOf(copies);
            changed.AddRange(copies.Select(copy => (copy, Original: copy.Id == original ? null : original)).Where(p => p.copy.Original != p.Original).Select(p => (p.copy.Id, p.Original)));
        }

        await graph.ForIdsAsync(DuplicateCypher.Unlink, changed.Select(change => change.Id), cancellation).ConfigureAwait(false);
        await graph.ForRowsAsync(
            DuplicateCypher.Link,
            changed.Where(change => change.Original is not null).Select(change => new Dictionary<string, object?> { ["id"] = change.Id, ["original"] = change.Original }),
            cancellation).ConfigureAwait(false);
        stale.Actors.UnionWith(await graph.IdsAsync(DuplicateCypher.Holders, changed.Select(change => change.Id), cancellation).ConfigureAwait(false));
    }

    public static Copy Of(CypherRow row) =>
        new(row.Text("id"), row.TextOrNull("publishedAt"), row.Text("article"), row.IntegerOrNull("startOffset") ?? 0, row.TextOrNull("original"));

    public static string OriginalOf(IEnumerable<Copy> copies) => copies
        .OrderBy(copy => IsoMoment.TryParse(copy.PublishedAt, out var moment) ? moment : DateTimeOffset.MaxValue)
        .ThenBy(copy => copy.Article, StringComparer.Ordinal)
        .ThenBy(copy => copy.Start)
        .ThenBy(copy => copy.Id, StringComparer.Ordinal)
        .First().Id;
}
