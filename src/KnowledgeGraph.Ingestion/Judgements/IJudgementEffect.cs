using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>
/// What judgements about one sort of thing do to the graph. Afterwards the graph is a function of articles and judgements: the order in which
/// they came does not matter.
/// </summary>
internal interface IJudgementEffect
{
    JudgementSubject Subject { get; }

    /// <summary>The judgement's node was written, or written again with a later date, in this transaction.</summary>
    /// <returns>Ids of the mentions that now refer to another actor, in ordinal order.</returns>
    /// <exception cref="JudgementException">It contradicts what stands; the transaction is then rolled back.</exception>
    Task<IReadOnlyList<string>> ApplyAsync(ICypherTransaction graph, Judgement judgement, CancellationToken cancellationToken);

    /// <summary>The judgement's node was deleted in this transaction.</summary>
    /// <returns>As for <see cref="ApplyAsync"/>.</returns>
    Task<IReadOnlyList<string>> RevokeAsync(ICypherTransaction graph, Judgement judgement, CancellationToken cancellationToken);
}
