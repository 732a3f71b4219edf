using KnowledgeGraph.Storage.Connections;

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
    public Task<JudgementOutcome> MergeAsync(string kept, string merged, JudgementNote note, CancellationToken cancellation = default) => throw new NotImplementedException($"{graph}{time}");

    /// <summary>Takes a merge back: <paramref name="actor"/> (the one that was merged) stands for itself again, as if the merge had never been.</summary>
    /// <exception cref="JudgementException">It is not merged into another.</exception>
    public Task<JudgementOutcome> SplitAsync(string actor, CancellationToken cancellation = default) => throw new NotImplementedException($"{graph}{time}");

    /// <summary>
    /// Gives a name that the resolver joined to <paramref name="actor"/> (a surname, an acronym) an actor of its own, and keeps them apart from now on.
    /// </summary>
    public Task<JudgementOutcome> SeparateAsync(string actor, string name, JudgementNote note, CancellationToken cancellation = default) => throw new NotImplementedException($"{graph}{time}");

    /// <summary>The two are not the same: they are never joined, now or by a later run.</summary>
    public Task<JudgementOutcome> DifferentAsync(string left, string right, JudgementNote note, CancellationToken cancellation = default) => throw new NotImplementedException($"{graph}{time}");

    /// <summary>Looked at, undecided: recorded, without effect.</summary>
    public Task<JudgementOutcome> UnsureAsync(string left, string right, JudgementNote note, CancellationToken cancellation = default) => throw new NotImplementedException($"{graph}{time}");
}
