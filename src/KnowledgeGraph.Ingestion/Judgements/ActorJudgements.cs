using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Resolution.Resolving;
using KnowledgeGraph.Storage.ChangeSets;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>
/// A person's word on who is who, for actors named by their ids. What is written is a <see cref="Judgement"/> of the <see cref="JudgementLedger"/>.
/// Thread-safe.
/// </summary>
public sealed class ActorJudgements(ICypherConnection graph, TimeProvider time)
{
    private readonly JudgementLedger _ledger = new(graph, time);

    /// <summary>
    /// <paramref name="merged"/> is the same as <paramref name="kept"/>: its mentions, and those found later, refer to the kept one. Merging twice changes nothing.
    /// </summary>
    /// <exception cref="JudgementException">One of them does not exist, they are the same already, or a DIFFERENT judgement stands between them.</exception>
    public Task<JudgementOutcome> MergeAsync(string kept, string merged, JudgementNote note, CancellationToken cancellationToken = default) =>
        JudgePairAsync(JudgementVerdict.Same, kept, merged, note, cancellationToken);

    /// <summary>Many merges at once, all or none.</summary>
    /// <returns>One outcome for each, in their order.</returns>
    /// <exception cref="JudgementException">As for one; <see cref="JudgementException.Index"/> says which.</exception>
    public async Task<IReadOnlyList<JudgementOutcome>> MergeAsync(
        IReadOnlyList<(string Kept, string Merged, JudgementNote Note)> pairs, CancellationToken cancellationToken = default)
    {
        var references = await ReferencesAsync([.. pairs.SelectMany(pair => new[] { pair.Kept, pair.Merged })], cancellationToken)
            .ConfigureAwait(false);
        return await _ledger.RecordAsync(
            [.. pairs.Select(pair =>
                new KeptJudgement(new(JudgementSubject.Actor, JudgementVerdict.Same, references[pair.Kept], references[pair.Merged]),
                pair.Note))],
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a merge back: <paramref name="actor"/> (the one that was merged) stands for itself again, as if the merge had never been.</summary>
    /// <exception cref="JudgementException">It is not merged into another.</exception>
    public async Task<JudgementOutcome> SplitAsync(string actor, CancellationToken cancellationToken = default)
    {
        var rows = await graph.ReadAsync(read => read.ForIdsAsync(JudgementCypher.Actors, [actor], cancellationToken), cancellationToken).ConfigureAwait(false);
        var parent = (rows is [var row] ? row.TextOrNull("mergedInto") : null) ?? throw new JudgementException($"{actor} is not merged into another actor");
        return await _ledger.UndoAsync(JudgementId.For("SAME", new(parent), new(actor)).Value, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The two are not the same: they are never joined, now or by a later run.</summary>
    /// <exception cref="JudgementException">One of them does not exist, or they are merged.</exception>
    public Task<JudgementOutcome> DifferentAsync(string left, string right, JudgementNote note, CancellationToken cancellationToken = default) =>
        JudgeUnorderedAsync(JudgementVerdict.Different, left, right, note, cancellationToken);

    /// <summary>Looked at, undecided: recorded, without effect.</summary>
    /// <exception cref="JudgementException">One of them does not exist.</exception>
    public Task<JudgementOutcome> UnsureAsync(string left, string right, JudgementNote note, CancellationToken cancellationToken = default) =>
        JudgeUnorderedAsync(JudgementVerdict.Unsure, left, right, note, cancellationToken);

    /// <summary>
    /// Gives a name that was joined to <paramref name="actor"/> (a surname, an acronym) an actor of its own, and keeps the two apart from now on.
    /// </summary>
    /// <exception cref="JudgementException">The actor does not exist, or no such name was joined to it.</exception>
    public async Task<JudgementOutcome> SeparateAsync(string actor, string name, JudgementNote note, CancellationToken cancellationToken = default)
    {
        var key = await KeyAsync(actor, name, cancellationToken).ConfigureAwait(false);
        var other = (await ReferencesAsync([actor], cancellationToken).ConfigureAwait(false))[actor];
        if (key is null || ActorId.ForName(key).Value == actor)
            throw new JudgementException($"\"{name}\" is not a name that was joined to {actor}");
        return await _ledger.RecordAsync(Unordered(JudgementVerdict.Different, key, other), note, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The name means <paramref name="target"/> from now on; null gives it an actor of its own.</summary>
    /// <param name="name">As people write it.</param>
    /// <param name="actor">The actor that it means now, to tell apart a word that names persons and bodies; null takes the one that most articles use.</param>
    /// <exception cref="JudgementException">One of the actors does not exist, or no article uses the name.</exception>
    public async Task<JudgementOutcome> MoveNameAsync(string name, string? actor, string? target, JudgementNote note,
        CancellationToken cancellationToken = default)
    {
        var key = actor is null
            ? await UsedKeyAsync(name, cancellationToken).ConfigureAwait(false)
                ?? throw new JudgementException($"no article calls anybody \"{name}\" and nothing else")
            : await KeyAsync(actor, name, cancellationToken).ConfigureAwait(false)
                ?? throw new JudgementException($"\"{name}\" is not a name of {actor}");
        var meant = target is null ? key : (await ReferencesAsync([target], cancellationToken).ConfigureAwait(false))[target];
        return await _ledger.RecordAsync(new(JudgementSubject.Actor, JudgementVerdict.Means, key, meant), note, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The actor is called this. A later rename goes before an earlier one.</summary>
    /// <exception cref="JudgementException">The actor does not exist or has no name of its own.</exception>
    public Task<JudgementOutcome> RenameAsync(string actor, string name, JudgementNote note, CancellationToken cancellationToken = default) =>
        JudgeNameAsync(JudgementVerdict.Named, actor, name.Trim(), note, cancellationToken);

    /// <inheritdoc cref="RenameAsync"/>
    public Task<JudgementOutcome> SetKindAsync(string actor, ActorKind kind, JudgementNote note, CancellationToken cancellationToken = default) =>
        JudgeNameAsync(JudgementVerdict.Kind, actor, kind.ToString().ToUpperInvariant(), note, cancellationToken);

    /// <summary>It is no actor: left out of lists and derived ties. What was said stays.</summary>
    /// <exception cref="JudgementException">The actor does not exist or has no name of its own.</exception>
    public Task<JudgementOutcome> HideAsync(string actor, JudgementNote note, CancellationToken cancellationToken = default) =>
        JudgeNameAsync(JudgementVerdict.Hidden, actor, null, note, cancellationToken);

    private async Task<JudgementOutcome> JudgePairAsync(JudgementVerdict verdict, string left, string right, JudgementNote note, CancellationToken cancellationToken)
    {
        var references = await ReferencesAsync([left, right], cancellationToken).ConfigureAwait(false);
        var judgement = new Judgement(JudgementSubject.Actor, verdict, references[left], references[right]);
        return await _ledger.RecordAsync(judgement, note, cancellationToken).ConfigureAwait(false);
    }

    // The pair has no order.
    private Task<JudgementOutcome> JudgeUnorderedAsync(JudgementVerdict verdict, string left, string right, JudgementNote note, CancellationToken cancellationToken) =>
        string.CompareOrdinal(left, right) <= 0
            ? JudgePairAsync(verdict, left, right, note, cancellationToken)
            : JudgePairAsync(verdict, right, left, note, cancellationToken);

    private static Judgement Unordered(JudgementVerdict verdict, string one, string other) =>
        string.CompareOrdinal(new ActorReference(one).Id.Value, new ActorReference(other).Id.Value) <= 0
            ? new Judgement(JudgementSubject.Actor, verdict, one, other)
            : new Judgement(JudgementSubject.Actor, verdict, other, one);

    private async Task<JudgementOutcome> JudgeNameAsync(JudgementVerdict verdict, string actor, string? value, JudgementNote note, CancellationToken cancellationToken)
    {
        await ReferencesAsync([actor], cancellationToken).ConfigureAwait(false);
        var rows = await graph.ReadAsync(read => read.ForIdsAsync(NameCypher.TalliesOfActors, [actor], cancellationToken), cancellationToken).ConfigureAwait(false);
        var key = ActorProfile.KeyOf(rows.Select(row => NameEntry.TallyFrom(row, NameKey.Parse(row.Text("id")))))
            ?? throw new JudgementException($"no article names {actor} by a name of its own");
        return await _ledger.RecordAsync(new(JudgementSubject.Actor, verdict, key.Value, value), note, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The key of a name that means the actor, or one merged into it, as people write it; null where it has no such name.</summary>
    private async Task<string?> KeyAsync(string actor, string name, CancellationToken cancellationToken)
    {
        var cluster = await graph.ReadAsync(read => ActorCluster.LoadAsync(read, actor, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        return cluster.Names.Select(named => named.Key).Intersect(KeysOf(name)).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>The key of the name that most articles use; null where none does.</summary>
    private async Task<string?> UsedKeyAsync(string name, CancellationToken cancellationToken)
    {
        var rows = await graph.ReadAsync(read => read.ForIdsAsync(NameCypher.Meanings, KeysOf(name), cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        return rows.OrderByDescending(row => row.Integer("articles")).ThenBy(row => row.Text("id"), StringComparer.Ordinal)
            .FirstOrDefault()?.Text("id");
    }

    private static IEnumerable<string> KeysOf(string name) =>
        Enum.GetValues<ActorKind>().Select(kind => NameKey.Of(name, kind).Value).Distinct(StringComparer.Ordinal);

    private Task<IReadOnlyDictionary<string, string>> ReferencesAsync(IReadOnlyCollection<string> actors, CancellationToken cancellationToken) =>
        graph.ReadAsync(read => ActorReferences.OfAsync(read, actors, cancellationToken), cancellationToken);
}
