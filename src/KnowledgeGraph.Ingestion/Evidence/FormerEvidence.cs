using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>What articles that are about to change said before, as far as others depend on it.</summary>
internal sealed record FormerEvidence(
    IReadOnlyList<NameEvidence> Names, IReadOnlyList<string> Hashes, IReadOnlyList<string> Runs, IReadOnlyList<string> Sources)
{
    public static readonly FormerEvidence None = new([], [], [], []);

    /// <summary>Also marks who held stances in them, and what topics they touched.</summary>
    public static async Task<FormerEvidence> ReadAsync(ICypherTransaction graph, StaleMarks stale, IReadOnlyCollection<string> articles, CancellationToken cancellation)
    {
        if (articles.Count == 0)
            return None;

        stale.Actors.UnionWith(await graph.IdsAsync(RemovalCypher.Holders, articles, cancellation).ConfigureAwait(false));
        stale.Topics.UnionWith(await graph.IdsAsync(RemovalCypher.Topics, articles, cancellation).ConfigureAwait(false));
        stale.Articles.UnionWith(await graph.IdsAsync(CopyOfCypher.Dependents, articles, cancellation).ConfigureAwait(false));
        var copies = await graph.IdsAsync(CopyOfCypher.Copies, articles, cancellation).ConfigureAwait(false);
        stale.Actors.UnionWith(await graph.IdsAsync(RemovalCypher.Holders, copies, cancellation).ConfigureAwait(false));
        var names = await graph.ForIdsAsync(RemovalCypher.Names, articles, cancellation).ConfigureAwait(false);
        return new FormerEvidence(
            NamesOf(names),
            await graph.IdsAsync(RemovalCypher.Hashes, articles, cancellation).ConfigureAwait(false),
            await graph.IdsAsync(RemovalCypher.Runs, articles, cancellation).ConfigureAwait(false),
            await graph.IdsAsync(RemovalCypher.Sources, articles, cancellation).ConfigureAwait(false));
    }

    /// <param name="rows">How articles name actors: all of each article's.</param>
    public static IReadOnlyList<NameEvidence> NamesOf(IEnumerable<CypherRow> rows) =>
        [.. rows.GroupBy(row => row.Text("article"), StringComparer.Ordinal).SelectMany(article => NameEvidence.WithRivals([.. article.Select(Of)]))];

    private static NameEvidence Of(CypherRow row) => new(
        NameKey.Parse(row.Text("nameKey")),
        row.Text("name"),
        Enum.Parse<ActorKind>(row.Text("kind"), ignoreCase: true),
        row.Texts("aliases"),
        row.Texts("roles"),
        row.TextOrNull("wikidataId"),
        row.Integer("count"));
}
