using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Derivation;
using NodaTime;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>
/// What people decided, kept in the graph as evidence: stronger than what articles say, there through every later run, and taken back exactly.
/// Thread-safe.
/// </summary>
public sealed class JudgementLedger(ICypherConnection graph, TimeProvider time)
{
    private static readonly IReadOnlyDictionary<JudgementSubject, IJudgementEffect> Effects =
        new IJudgementEffect[] { new ActorEffect() }.ToDictionary(effect => effect.Subject);

    /// <summary>All that stand, in the order of their decisions.</summary>
    public Task<IReadOnlyList<KeptJudgement>> ListAsync(CancellationToken cancellationToken = default) => graph.ReadAsync<IReadOnlyList<KeptJudgement>>(
        async transaction =>
        [
            .. (await JudgementRows.AllAsync(transaction, cancellationToken).ConfigureAwait(false))
                .OrderBy(kept => kept.Note.DecidedAt).ThenBy(kept => kept.Judgement.Id, StringComparer.Ordinal),
        ],
        cancellationToken);

    /// <summary>Writes judgements, all or none; one that stands already changes nothing.</summary>
    /// <returns>One outcome for each, in their order.</returns>
    /// <exception cref="JudgementException">One contradicts what stands; <see cref="JudgementException.Index"/> says which.</exception>
    public async Task<IReadOnlyList<JudgementOutcome>> RecordAsync(IReadOnlyList<KeptJudgement> judgements, CancellationToken cancellationToken = default) =>
        await RunAsync<IReadOnlyList<JudgementOutcome>>(
            async transaction =>
            {
                var outcomes = new List<JudgementOutcome>();
                foreach (var (judgement, i) in judgements.Select((judgement, i) => (judgement, i)))
                {
                    try
                    {
                        outcomes.Add(await RecordAsync(transaction, judgement, cancellationToken).ConfigureAwait(false));
                    }
                    catch (JudgementException exception) when (judgements.Count > 1)
                    {
                        throw new JudgementException(exception.Message) { Index = i };
                    }
                }

                return outcomes;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="RecordAsync(IReadOnlyList{KeptJudgement}, CancellationToken)"/>
    public async Task<JudgementOutcome> RecordAsync(Judgement judgement, JudgementNote note, CancellationToken cancellationToken = default) =>
        (await RecordAsync([new KeptJudgement(judgement, note)], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Takes a judgement back: the graph is as if it had never been made.</summary>
    /// <exception cref="JudgementException">There is none with this id.</exception>
    public Task<JudgementOutcome> UndoAsync(string id, CancellationToken cancellationToken = default) => RunAsync(
        async transaction =>
        {
            var kept = await JudgementRows.FindAsync(transaction, id, cancellationToken).ConfigureAwait(false)
                ?? throw new JudgementException($"there is no judgement {id}");
            await transaction.ForIdsAsync(JudgementCypher.Forget, [id], cancellationToken).ConfigureAwait(false);
            var moved = await Effects[kept.Judgement.Subject].RevokeAsync(transaction, kept.Judgement, cancellationToken).ConfigureAwait(false);
            return new JudgementOutcome(id, true, moved.Count);
        },
        cancellationToken);

    private async Task<JudgementOutcome> RecordAsync(ICypherTransaction transaction, KeptJudgement given, CancellationToken cancellationToken)
    {
        var judgement = given.Judgement;
        if (!Effects.TryGetValue(judgement.Subject, out var effect))
            throw new JudgementException($"judgements about a {judgement.SubjectText.ToLowerInvariant()} are not taken; about an actor they are");
        var kept = given.Note.DecidedAt is null ? given with { Note = given.Note with { DecidedAt = Instant.FromDateTimeOffset(time.GetUtcNow()) } } : given;
        if (await JudgementRows.FindAsync(transaction, judgement.Id, cancellationToken).ConfigureAwait(false) is { } stands
            && !await IsRenewedAsync(transaction, stands, kept, cancellationToken).ConfigureAwait(false))
            return new JudgementOutcome(judgement.Id, false, 0);

        await JudgementRows.WriteAsync(transaction, kept, [], cancellationToken).ConfigureAwait(false);
        var moved = await effect.ApplyAsync(transaction, judgement, cancellationToken).ConfigureAwait(false);
        if (moved.Count > 0)
            await JudgementRows.WriteAsync(transaction, kept, moved, cancellationToken).ConfigureAwait(false);
        return new JudgementOutcome(judgement.Id, true, moved.Count);
    }

    /// <summary>Whether a decision that a later one has replaced is made once more.</summary>
    private static async Task<bool> IsRenewedAsync(ICypherTransaction transaction, KeptJudgement stands, KeptJudgement again, CancellationToken cancellationToken)
    {
        if (!again.Judgement.IsLatestInForce || again.Note.DecidedAt <= stands.Note.DecidedAt)
            return false;
        var inForce = await JudgementRows.InForceAsync(transaction, again.Judgement.Subject, again.Judgement.Left, cancellationToken).ConfigureAwait(false);
        return inForce[again.Judgement.Verdict] != again.Judgement;
    }

    private async Task<T> RunAsync<T>(Func<ICypherTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        var result = await graph.WriteAsync(
            async transaction =>
            {
                await transaction.TakeTurnAsync(cancellationToken).ConfigureAwait(false);
                return await work(transaction).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        await new GraphDerivation(graph, time).RunAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }
}
