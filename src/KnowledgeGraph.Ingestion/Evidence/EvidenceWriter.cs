using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>
/// Writes articles' evidence in an open transaction: what stands afterwards depends on the set of articles and their latest records alone, not on order or batches.
/// </summary>
internal sealed class EvidenceWriter(TimeProvider time, bool keepText)
{
    // Ten times what a batch takes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Of articles that the graph has, the hash of the record that it has of each.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> StoredAsync(ICypherTransaction graph, IEnumerable<string> articles, CancellationToken cancellation) =>
        (await graph.ForIdsAsync(RemovalCypher.Stored, articles, cancellation).ConfigureAwait(false)).ToDictionary(row => row.Text("id"), row => row.TextOrNull("hash"), StringComparer.Ordinal);

    /// <summary>
    /// Writes articles that the graph has not, and takes its turn in between: what is an article's alone is written before, while another writer may still be at what articles have in common.
    /// </summary>
    /// <param name="articles">Each article at most once.</param>
    /// <param name="before">What must be done before the turn is taken.</param>
    /// <returns>
    /// Whether that was so. False where another writer was faster with one of them, or where <paramref name="before"/> is not done after a while: then the transaction must not be committed.
    /// </returns>
    public async Task<bool> WriteNewAsync(ICypherTransaction graph, IReadOnlyList<ArticleEvidence> articles, Task before, CancellationToken cancellation)
    {
        var now = time.Now();
        // Whoever writes one of these articles at the same time waits here, because their ids are unique.
        if (await OwnRows(articles).ApplyOwnAsync(graph, now, cancellation).ConfigureAwait(false) < articles.Count)
            return false;

        try
        {
            // What comes before may wait for its turn, and whoever has the turn for one of these articles: a circle that no server sees, because one side of it waits here.
            await before.WaitAsync(Patience, time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!before.IsFaulted)
        {
            return false;
        }

        await graph.TakeTurnAsync(cancellation).ConfigureAwait(false);
        await WriteRestAsync(graph, new StaleMarks(), articles, [], FormerEvidence.None, now, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Writes articles of which the graph may have some. The transaction has taken its turn.</summary>
    /// <param name="articles">Each article at most once.</param>
    /// <param name="known">Those of them that the graph has already, by id.</param>
    /// <returns>How many statements were found before and are not any more.</returns>
    public async Task<long> WriteAsync(ICypherTransaction graph, IReadOnlyList<ArticleEvidence> articles, IReadOnlyCollection<string> known, CancellationToken cancellation)
    {
        var stale = new StaleMarks();
        var now = time.Now();
        var updated = articles.Where(article => known.Contains(article.Article.Value)).ToList();
        var former = await FormerEvidence.ReadAsync(graph, stale, [.. updated.Select(article => article.Article.Value)], cancellation).ConfigureAwait(false);
        await ClearAsync(graph, updated, cancellation).ConfigureAwait(false);
        await OwnRows(articles).ApplyOwnAsync(graph, now, cancellation).ConfigureAwait(false);
        return await WriteRestAsync(graph, stale, articles, updated, former, now, cancellation).ConfigureAwait(false);
    }

    /// <summary>All that rests on what the turn lets one read: what the articles have in common with others.</summary>
    /// <param name="updated">Those that were in the graph before; <paramref name="former"/> is what they said.</param>
    /// <returns>How many of their statements are not found any more.</returns>
    private static async Task<long> WriteRestAsync(
        ICypherTransaction graph, StaleMarks stale, IReadOnlyList<ArticleEvidence> articles, List<ArticleEvidence> updated, FormerEvidence former, object now, CancellationToken cancellation)
    {
        var unsettled = await SourceNames.UnsettledAsync(graph, articles, cancellation).ConfigureAwait(false);
        await WriteCommonAsync(graph, stale, articles, former, now, cancellation).ConfigureAwait(false);
        var retracted = await RetractMissingAsync(graph, updated, now, cancellation).ConfigureAwait(false);

        await LinkCopiesAsync(graph, stale, articles, updated, former.Hashes, cancellation).ConfigureAwait(false);
        await ArticleCopies.AddAsync(graph, stale, articles.Except(updated).Select(article => article.Article.Value), cancellation).ConfigureAwait(false);
        stale.Articles.UnionWith(updated.Select(article => article.Article.Value));
        await ArticleCopies.RefreshAsync(graph, stale, cancellation).ConfigureAwait(false);
        await SourceNames.RefreshAsync(graph, unsettled.Union(former.Sources), cancellation).ConfigureAwait(false);
        await graph.QueueIdsAsync(RemovalCypher.UnusedSources, former.Sources, cancellation).ConfigureAwait(false);
        await graph.QueueIdsAsync(RemovalCypher.UnusedRuns, former.Runs, cancellation).ConfigureAwait(false);
        await stale.WriteAsync(graph, cancellation).ConfigureAwait(false);
        return retracted;
    }

    private ChangeSet OwnRows(IReadOnlyList<ArticleEvidence> articles)
    {
        var changes = new ChangeSet();
        foreach (var article in articles) EvidenceRows.AddOwn(changes, article, keepText);
        return changes;
    }

    private static async Task WriteCommonAsync(
        ICypherTransaction graph, StaleMarks stale, IReadOnlyList<ArticleEvidence> articles, FormerEvidence former, object now, CancellationToken cancellation)
    {
        var placements = await new NameBook(graph, stale).ApplyAsync(
            [.. former.Names.Select(name => (name, -1)), .. articles.SelectMany(article => article.Names).Select(name => (name, 1))], cancellation).ConfigureAwait(false);
        var topics = await TopicPlaces.LoadAsync(graph, cancellation).ConfigureAwait(false);
        var changes = new ChangeSet();
        foreach (var article in articles)
        {
            EvidenceRows.AddCommon(changes, article, placements, topics);
            MarkHolders(stale, article, placements);
        }

        await changes.ApplyCommonAsync(graph, now, cancellation).ConfigureAwait(false);
    }

    private static async Task LinkCopiesAsync(
        ICypherTransaction graph, StaleMarks stale, IReadOnlyList<ArticleEvidence> articles, List<ArticleEvidence> updated, IReadOnlyCollection<string> former, CancellationToken cancellation)
    {
        var unsure = former.Concat(updated.SelectMany(article => article.Copies).Select(copy => copy.TextHash)).ToHashSet(StringComparer.Ordinal);
        var added = articles.Except(updated).SelectMany(article => article.Copies).Where(copy => !unsure.Contains(copy.TextHash));
        await DuplicateLinks.RefreshAsync(graph, stale, unsure, former, cancellation).ConfigureAwait(false);
        await DuplicateLinks.AddAsync(graph, stale, added.ToLookup(copy => copy.TextHash, copy => copy.Copy, StringComparer.Ordinal), cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes articles out as if they had never been in. They must be in the graph.</summary>
    public static async Task RemoveAsync(ICypherTransaction graph, IReadOnlyList<string> articles, CancellationToken cancellation)
    {
        var stale = new StaleMarks();
        var former = await FormerEvidence.ReadAsync(graph, stale, articles, cancellation).ConfigureAwait(false);
        foreach (var statement in RemovalCypher.Clear.Concat(RemovalCypher.Delete))
            await graph.QueueIdsAsync(statement, articles, cancellation).ConfigureAwait(false);

        await new NameBook(graph, stale).ApplyAsync([.. former.Names.Select(name => (name, -1))], cancellation).ConfigureAwait(false);
        await DuplicateLinks.RefreshAsync(graph, stale, former.Hashes, [], cancellation).ConfigureAwait(false);
        await ArticleCopies.RefreshAsync(graph, stale, cancellation).ConfigureAwait(false);
        await SourceNames.RefreshAsync(graph, former.Sources, cancellation).ConfigureAwait(false);
        await graph.QueueIdsAsync(RemovalCypher.UnusedSources, former.Sources, cancellation).ConfigureAwait(false);
        await graph.QueueIdsAsync(RemovalCypher.UnusedRuns, former.Runs, cancellation).ConfigureAwait(false);
        await stale.WriteAsync(graph, cancellation).ConfigureAwait(false);
    }

    private static async Task ClearAsync(ICypherTransaction graph, IReadOnlyList<ArticleEvidence> updated, CancellationToken cancellation)
    {
        foreach (var statement in RemovalCypher.Clear)
            await graph.QueueIdsAsync(statement, updated.Select(article => article.Article.Value), cancellation).ConfigureAwait(false);
        await graph.QueueIdsAsync(RemovalCypher.ClearStatements, updated.SelectMany(article => article.Statements.Values).Select(statement => statement.Id), cancellation).ConfigureAwait(false);
        var stances = updated.SelectMany(article => article.Stances).Select(stance => stance.Id);
        await graph.QueueIdsAsync(RemovalCypher.ClearStances, stances, cancellation).ConfigureAwait(false);
    }

    private static async Task<long> RetractMissingAsync(ICypherTransaction graph, IReadOnlyList<ArticleEvidence> updated, object now, CancellationToken cancellation)
    {
        if (updated.Count == 0)
            return 0;

        var parameters = new Dictionary<string, object?>
        {
            ["ids"] = updated.Select(article => article.Article.Value).AsList(),
            ["kept"] = updated.SelectMany(article => article.Statements.Values).Select(statement => statement.Id).AsList(),
            ["now"] = now,
        };
        var rows = await graph.RowsAsync(new CypherStatement(RemovalCypher.RetractStatements, parameters), cancellation).ConfigureAwait(false);
        parameters = new(parameters) { ["kept"] = updated.SelectMany(article => article.Stances).Select(stance => stance.Id).AsList() };
        await graph.QueueAsync(new CypherStatement(RemovalCypher.RetractStances, parameters), cancellation).ConfigureAwait(false);
        await graph.QueueIdsAsync(RemovalCypher.UnusedMentions, updated.Select(article => article.Article.Value), cancellation).ConfigureAwait(false);
        return rows[0].Integer("count");
    }

    private static void MarkHolders(StaleMarks stale, ArticleEvidence article, IReadOnlyDictionary<string, ActorPlacement> placements)
    {
        foreach (var (stance, _) in article.Stances)
        {
            if (article.Mentions[stance.Holder].Part.Actor is { } holder)
                stale.Actors.Add(placements[article.NameKeys[holder]].Actor);
        }
    }
}
