using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>
/// A person's word on who is who: kept as evidence in the graph, stronger than the resolver, and undone exactly. Actors are named by id. Thread-safe.
/// </summary>
public sealed class ActorJudgements(ICypherConnection graph, TimeProvider time)
{
    /// <summary>
    /// <paramref name="merged"/> is the same as <paramref name="kept"/>: its mentions, and those found later, refer to the kept one. Merging twice changes nothing.
    /// </summary>
    /// <exception cref="JudgementException">One of them does not exist, they are the same already, or a DIFFERENT judgement stands between them.</exception>
    public Task<JudgementOutcome> MergeAsync(string kept, string merged, JudgementNote note, CancellationToken cancellation = default) => RunAsync(
        async transaction =>
        {
            var id = JudgementId.For("SAME", new(kept), new(merged)).Value;
            if (await ExistsAsync(transaction, id, cancellation).ConfigureAwait(false))
                return new JudgementOutcome(id, false, 0);

            var actors = await ActorsAsync(transaction, [kept, merged], cancellation).ConfigureAwait(false);
            if (actors[merged] is { } into)
                throw new JudgementException($"{merged} is merged into {into} already; split it first");
            var roots = new ActorRoots(transaction);
            await roots.LoadAsync([kept], cancellation).ConfigureAwait(false);
            if (kept == merged || roots.Of(kept) == merged)
                throw new JudgementException($"{kept} and {merged} are the same actor already");

            var cluster = await ActorCluster.LoadAsync(transaction, merged, cancellation).ConfigureAwait(false);
            var others = await ActorCluster.LoadAsync(transaction, roots.Of(kept), cancellation).ConfigureAwait(false);
            await RefuseDifferentAsync(transaction, cluster, others, cancellation).ConfigureAwait(false);

            await RecordAsync(transaction, id, "SAME", (kept, merged), note, [], cancellation).ConfigureAwait(false);
            await SetMergedIntoAsync(transaction, merged, kept, cancellation).ConfigureAwait(false);
            var moved = await cluster.MoveAsync(transaction, merged, [.. roots.PathOf(kept)], cancellation).ConfigureAwait(false);
            await RecordAsync(transaction, id, "SAME", (kept, merged), note, moved, cancellation).ConfigureAwait(false);
            return new JudgementOutcome(id, true, moved.Count);
        },
        cancellation);

    /// <summary>Takes a merge back: <paramref name="actor"/> (the one that was merged) stands for itself again, as if the merge had never been.</summary>
    /// <exception cref="JudgementException">It is not merged into another.</exception>
    public Task<JudgementOutcome> SplitAsync(string actor, CancellationToken cancellation = default) => RunAsync(
        async transaction =>
        {
            var parent = (await ActorsAsync(transaction, [actor], cancellation).ConfigureAwait(false))[actor] ?? throw new JudgementException($"{actor} is not merged into another actor");
            var id = JudgementId.For("SAME", new(parent), new(actor)).Value;
            var roots = new ActorRoots(transaction);
            await roots.LoadAsync([actor], cancellation).ConfigureAwait(false);
            var root = roots.Of(actor);
            var cluster = await ActorCluster.LoadAsync(transaction, actor, cancellation).ConfigureAwait(false);

            await transaction.ForIdsAsync(JudgementCypher.Forget, [id], cancellation).ConfigureAwait(false);
            await SetMergedIntoAsync(transaction, actor, null, cancellation).ConfigureAwait(false);
            var moved = await cluster.MoveAsync(transaction, root, [.. roots.PathOf(actor)], cancellation).ConfigureAwait(false);
            await transaction.ForIdsAsync(NameCypher.MarkActors, [parent], cancellation).ConfigureAwait(false);
            return new JudgementOutcome(id, true, moved.Count);
        },
        cancellation);

    /// <summary>
    /// Gives a name that the resolver joined to <paramref name="actor"/> (a surname, an acronym) an actor of its own, and keeps them apart from now on.
    /// </summary>
    /// <exception cref="JudgementException">The actor does not exist, or has no such short name.</exception>
    public Task<JudgementOutcome> SeparateAsync(string actor, string name, JudgementNote note, CancellationToken cancellation = default) => RunAsync(
        async transaction =>
        {
            await ActorsAsync(transaction, [actor], cancellation).ConfigureAwait(false);
            var names = await transaction.IdsAsync(NameCypher.NamesOfActors, [actor], cancellation).ConfigureAwait(false);
            var key = names.Select(NameKey.Parse)
                .Where(key => key.Words == NameNormalizer.Normalize(name, Model.ActorKind.Person) || key.Words == NameNormalizer.Normalize(name, Model.ActorKind.Organization))
                .Select(key => key.Value)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault();
            if (key is null || ActorId.ForName(key).Value == actor)
                throw new JudgementException($"\"{name}\" is not a name that was joined to {actor}");

            var own = ActorId.ForName(key).Value;
            await transaction.ForIdsAsync(NameCypher.Actors, [own], cancellation).ConfigureAwait(false);
            return await KeepApartAsync(transaction, own, actor, note, [key], cancellation).ConfigureAwait(false);
        },
        cancellation);

    /// <summary>The two are not the same: they are never joined, now or by a later run.</summary>
    /// <exception cref="JudgementException">One of them does not exist, or they are merged.</exception>
    public Task<JudgementOutcome> DifferentAsync(string left, string right, JudgementNote note, CancellationToken cancellation = default) => RunAsync(
        async transaction =>
        {
            await ActorsAsync(transaction, [left, right], cancellation).ConfigureAwait(false);
            var roots = new ActorRoots(transaction);
            await roots.LoadAsync([left, right], cancellation).ConfigureAwait(false);
            if (roots.Of(left) == roots.Of(right))
                throw new JudgementException($"{left} and {right} are merged; split them first");

            var names = await transaction.IdsAsync(NameCypher.NamesOfActors, [left, right], cancellation).ConfigureAwait(false);
            return await KeepApartAsync(transaction, left, right, note, names, cancellation).ConfigureAwait(false);
        },
        cancellation);

    /// <summary>Looked at, undecided: recorded, without effect.</summary>
    /// <exception cref="JudgementException">One of them does not exist.</exception>
    public Task<JudgementOutcome> UnsureAsync(string left, string right, JudgementNote note, CancellationToken cancellation = default) => RunAsync(
        async transaction =>
        {
            await ActorsAsync(transaction, [left, right], cancellation).ConfigureAwait(false);
            return await JudgePairAsync(transaction, "UNSURE", left, right, note, cancellation).ConfigureAwait(false);
        },
        cancellation);

    private async Task<JudgementOutcome> RunAsync(Func<ICypherTransaction, Task<JudgementOutcome>> judge, CancellationToken cancellation)
    {
        var outcome = await graph.WriteAsync(
            async transaction =>
            {
                await transaction.TakeTurnAsync(cancellation).ConfigureAwait(false);
                return await judge(transaction).ConfigureAwait(false);
            },
            cancellation).ConfigureAwait(false);
        await new GraphDerivation(graph, time).RunAsync(cancellation).ConfigureAwait(false);
        return outcome;
    }

    private async Task<JudgementOutcome> KeepApartAsync(
        ICypherTransaction transaction, string left, string right, JudgementNote note, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var outcome = await JudgePairAsync(transaction, "DIFFERENT", left, right, note, cancellation).ConfigureAwait(false);
        if (!outcome.Changed)
            return outcome;

        var stale = new StaleMarks();
        await new NameBook(transaction, stale).ReconsiderAsync(names, cancellation).ConfigureAwait(false);
        await stale.WriteAsync(transaction, cancellation).ConfigureAwait(false);
        return outcome;
    }

    // A pair has no order: the ordinally smaller id is the left one.
    private async Task<JudgementOutcome> JudgePairAsync(ICypherTransaction transaction, string verdict, string left, string right, JudgementNote note, CancellationToken cancellation)
    {
        var pair = string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);
        var id = JudgementId.For(verdict, new(pair.Item1), new(pair.Item2)).Value;
        if (await ExistsAsync(transaction, id, cancellation).ConfigureAwait(false))
            return new JudgementOutcome(id, false, 0);
        await RecordAsync(transaction, id, verdict, pair, note, [], cancellation).ConfigureAwait(false);
        return new JudgementOutcome(id, true, 0);
    }

    private static async Task<bool> ExistsAsync(ICypherTransaction transaction, string judgement, CancellationToken cancellation) =>
        (await transaction.ForIdsAsync(JudgementCypher.Exists, [judgement], cancellation).ConfigureAwait(false)).Count > 0;

    private static async Task<Dictionary<string, string?>> ActorsAsync(ICypherTransaction transaction, string[] ids, CancellationToken cancellation)
    {
        var rows = await transaction.ForIdsAsync(JudgementCypher.Actors, ids.Distinct(), cancellation).ConfigureAwait(false);
        var actors = rows.ToDictionary(row => row.Text("id"), row => row.TextOrNull("mergedInto"), StringComparer.Ordinal);
        return ids.FirstOrDefault(id => !actors.ContainsKey(id)) is { } missing ? throw new JudgementException($"there is no actor {missing}") : actors;
    }

    private static async Task RefuseDifferentAsync(ICypherTransaction transaction, ActorCluster one, ActorCluster other, CancellationToken cancellation)
    {
        foreach (var row in await transaction.ForIdsAsync(NameCypher.Different, one.Actors, cancellation).ConfigureAwait(false))
        {
            if (other.Actors.Contains(row.Text("other")))
                throw new JudgementException($"{row.Text("id")} and {row.Text("other")} were judged to be different");
        }
    }

    private Task RecordAsync(
        ICypherTransaction transaction, string id, string verdict, (string Left, string Right) pair, JudgementNote note, IReadOnlyList<string> moved, CancellationToken cancellation) =>
        transaction.ForRowsAsync(
            JudgementCypher.Record,
            [
                new()
                {
                    ["id"] = id,
                    ["left"] = pair.Left,
                    ["right"] = pair.Right,
                    ["p"] = new Dictionary<string, object?>
                    {
                        ["verdict"] = verdict,
                        ["decidedBy"] = note.DecidedBy,
                        ["decidedAt"] = time.Now(),
                        ["reason"] = note.Reason,
                        ["movedMentionIds"] = moved.AsList(),
                    },
                },
            ],
            cancellation);

    private static Task SetMergedIntoAsync(ICypherTransaction transaction, string actor, string? root, CancellationToken cancellation) =>
        transaction.ForRowsAsync(JudgementCypher.SetMergedInto, [new() { ["id"] = actor, ["root"] = root }], cancellation);
}
