using KnowledgeGraph.Model.Text;
using KnowledgeGraph.Resolution.Copies;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>
/// Links an article to the earliest one of which it is an edited copy: another lead, cuts, another dateline. Only articles that have the
/// first statement of some text in common with it are compared (<see cref="DuplicateLinks"/>), so that an article costs as much as it has
/// statements, and the links are a function of the set of articles.
/// </summary>
internal static class ArticleCopies
{
    public sealed record Edition(string Article, string? PublishedAt, TextSketch Sketch);

    private sealed record Candidates(string Article, string? Now, IReadOnlyCollection<string> Earlier);

    /// <summary>
    /// Links articles that were not in the graph before: all they have in common with others was linked in this transaction. They count as
    /// settled then.
    /// </summary>
    public static async Task AddAsync(ICypherTransaction graph, StaleMarks stale, IEnumerable<string> added, CancellationToken cancellation)
    {
        var shared = stale.Shared.Where(pair => pair.Article != pair.Original).ToLookup(pair => pair.Article, pair => pair.Original);
        var articles = added.ToList();
        var found = articles.Where(shared.Contains).Select(article => new Candidates(article, null, [.. shared[article]])).ToList();
        await LinkAsync(graph, stale, found, cancellation).ConfigureAwait(false);
        stale.Articles.ExceptWith(articles);
    }

    /// <summary>Links those articles anew of which it was found that their links may change.</summary>
    public static async Task RefreshAsync(ICypherTransaction graph, StaleMarks stale, CancellationToken cancellation)
    {
        var ids = stale.Articles.Order(StringComparer.Ordinal);
        var rows = await graph.ForIdsAsync(CopyOfCypher.Candidates, ids, cancellation).ConfigureAwait(false);
        var found = rows.GroupBy(row => row.Text("id"), StringComparer.Ordinal).Select(article => new Candidates(
            article.Key, article.First().TextOrNull("now"), [.. article.Select(row => row.TextOrNull("other")).OfType<string>()]));
        await LinkAsync(graph, stale, [.. found], cancellation).ConfigureAwait(false);
    }

    public static Edition Of(CypherRow row) => new(row.Text("id"), row.TextOrNull("publishedAt"), TextSketch.Parse(row.Text("sketch")));

    /// <returns>The earliest candidate that the article is an edited copy of, by date (none is last), then by id; else null.</returns>
    public static string? OriginalOf(string article, IEnumerable<string> candidates, IReadOnlyDictionary<string, Edition> editions)
    {
        if (!editions.TryGetValue(article, out var own))
            return null;
        return candidates
            .Select(candidate => editions.GetValueOrDefault(candidate))
            .Where(candidate => candidate is not null && own.Sketch.IsEditionOf(candidate.Sketch))
            .OrderBy(candidate => IsoMoment.TryParse(candidate!.PublishedAt, out var moment) ? moment : DateTimeOffset.MaxValue)
            .ThenBy(candidate => candidate!.Article, StringComparer.Ordinal)
            .FirstOrDefault()?.Article;
    }

    /// <summary>Whoever holds a position in an article whose link changed is marked.</summary>
    private static async Task LinkAsync(
        ICypherTransaction graph, StaleMarks stale, IReadOnlyCollection<Candidates> articles, CancellationToken cancellation)
    {
        var compared = articles.Where(article => article.Earlier.Count > 0).SelectMany(article => article.Earlier.Append(article.Article));
        var sketches = await graph.ForIdsAsync(CopyOfCypher.Sketches, compared.Distinct(), cancellation).ConfigureAwait(false);
        var editions = sketches.Select(Of).ToDictionary(edition => edition.Article, StringComparer.Ordinal);
        var changed = articles.Select(article => (article.Article, article.Now, Original: OriginalOf(article.Article, article.Earlier, editions)))
            .Where(link => link.Now != link.Original)
            .ToList();

        var unlinked = changed.Where(link => link.Now is not null).Select(link => link.Article);
        await graph.QueueIdsAsync(CopyOfCypher.Unlink, unlinked, cancellation).ConfigureAwait(false);
        var linked = changed.Where(link => link.Original is not null)
            .Select(link => new Dictionary<string, object?> { ["id"] = link.Article, ["original"] = link.Original });
        await graph.QueueRowsAsync(CopyOfCypher.Link, linked, cancellation).ConfigureAwait(false);
        var holders = await graph.IdsAsync(RemovalCypher.Holders, changed.Select(link => link.Article), cancellation).ConfigureAwait(false);
        stale.Actors.UnionWith(holders);
    }
}
