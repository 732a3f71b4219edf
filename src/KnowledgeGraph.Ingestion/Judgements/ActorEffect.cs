using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>
/// What judgements about actors do. SAME moves mentions to the root of the merges, DIFFERENT takes a candidate away from a short name, and
/// those about a name (<see cref="JudgedName"/>) are kept with the name, wherever it goes.
/// </summary>
internal sealed class ActorEffect : IJudgementEffect
{
    public JudgementSubject Subject => JudgementSubject.Actor;

    public async Task<IReadOnlyList<string>> ApplyAsync(ICypherTransaction graph, Judgement judgement, CancellationToken cancellationToken)
    {
        if (!judgement.IsPair)
            return await NameEffect.RefreshAsync(graph, judgement.Left, cancellationToken).ConfigureAwait(false);

        var (left, right) = IdsOf(judgement);
        await graph.ForRowsAsync(
            JudgementCypher.LinkActors, [new() { ["id"] = judgement.Id, ["left"] = left, ["right"] = right }], cancellationToken).ConfigureAwait(false);
        return judgement.Verdict switch
        {
            JudgementVerdict.Same => await MergeAsync(graph, left, right, cancellationToken).ConfigureAwait(false),
            JudgementVerdict.Different => await KeepApartAsync(graph, judgement, cancellationToken).ConfigureAwait(false),
            _ => [],
        };
    }

    public async Task<IReadOnlyList<string>> RevokeAsync(ICypherTransaction graph, Judgement judgement, CancellationToken cancellationToken)
    {
        if (!judgement.IsPair)
            return await NameEffect.RefreshAsync(graph, judgement.Left, cancellationToken).ConfigureAwait(false);

        var (left, right) = IdsOf(judgement);
        var moved = judgement.Verdict switch
        {
            JudgementVerdict.Same => await SplitAsync(graph, right, cancellationToken).ConfigureAwait(false),
            JudgementVerdict.Different => await ReconsiderAsync(graph, judgement, cancellationToken).ConfigureAwait(false),
            _ => [],
        };
        // Nothing may keep them any more.
        await graph.ForIdsAsync(NameCypher.MarkActors, [left, right], cancellationToken).ConfigureAwait(false);
        return moved;
    }

    private static (string Left, string Right) IdsOf(Judgement judgement) =>
        (new ActorReference(judgement.Left).Id.Value, new ActorReference(judgement.Right!).Id.Value);

    private static async Task<IReadOnlyList<string>> MergeAsync(ICypherTransaction graph, string kept, string merged, CancellationToken cancellationToken)
    {
        var rows = await graph.ForIdsAsync(JudgementCypher.Actors, [merged], cancellationToken).ConfigureAwait(false);
        if (rows[0].TextOrNull("mergedInto") is { } into)
            throw new JudgementException($"{merged} is merged into {into} already; split it first");
        var roots = new ActorRoots(graph);
        await roots.LoadAsync([kept], cancellationToken).ConfigureAwait(false);
        if (kept == merged || roots.Of(kept) == merged)
            throw new JudgementException($"{kept} and {merged} are the same actor already");

        var cluster = await ActorCluster.LoadAsync(graph, merged, cancellationToken).ConfigureAwait(false);
        var others = await ActorCluster.LoadAsync(graph, roots.Of(kept), cancellationToken).ConfigureAwait(false);
        await RefuseDifferentAsync(graph, cluster, others, cancellationToken).ConfigureAwait(false);
        await SetMergedIntoAsync(graph, merged, kept, cancellationToken).ConfigureAwait(false);
        return await cluster.MoveAsync(graph, merged, [.. roots.PathOf(kept)], cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<string>> SplitAsync(ICypherTransaction graph, string merged, CancellationToken cancellationToken)
    {
        var roots = new ActorRoots(graph);
        await roots.LoadAsync([merged], cancellationToken).ConfigureAwait(false);
        var root = roots.Of(merged);
        var cluster = await ActorCluster.LoadAsync(graph, merged, cancellationToken).ConfigureAwait(false);
        await SetMergedIntoAsync(graph, merged, null, cancellationToken).ConfigureAwait(false);
        return await cluster.MoveAsync(graph, root, [.. roots.PathOf(merged)], cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<string>> KeepApartAsync(ICypherTransaction graph, Judgement judgement, CancellationToken cancellationToken)
    {
        var (left, right) = IdsOf(judgement);
        var roots = new ActorRoots(graph);
        await roots.LoadAsync([left, right], cancellationToken).ConfigureAwait(false);
        if (roots.Of(left) == roots.Of(right))
            throw new JudgementException($"{left} and {right} are merged; split them first");
        return await ReconsiderAsync(graph, judgement, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Resolves again what the two are called, and the names that their ids are made of, which may mean others now.</summary>
    private static async Task<IReadOnlyList<string>> ReconsiderAsync(ICypherTransaction graph, Judgement judgement, CancellationToken cancellationToken)
    {
        var (left, right) = IdsOf(judgement);
        var names = await graph.IdsAsync(NameCypher.NamesOfActors, [left, right], cancellationToken).ConfigureAwait(false);
        return await NameEffect.ReconsiderAsync(graph, [.. names.Union([judgement.Left, judgement.Right!], StringComparer.Ordinal)], cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task RefuseDifferentAsync(ICypherTransaction graph, ActorCluster one, ActorCluster other, CancellationToken cancellationToken)
    {
        foreach (var row in await graph.ForIdsAsync(NameCypher.Different, one.Actors, cancellationToken).ConfigureAwait(false))
        {
            if (other.Actors.Contains(row.Text("other")))
                throw new JudgementException($"{row.Text("id")} and {row.Text("other")} were judged to be different");
        }
    }

    private static Task SetMergedIntoAsync(ICypherTransaction graph, string actor, string? root, CancellationToken cancellationToken) =>
        graph.ForRowsAsync(JudgementCypher.SetMergedInto, [new() { ["id"] = actor, ["root"] = root }], cancellationToken);
}
