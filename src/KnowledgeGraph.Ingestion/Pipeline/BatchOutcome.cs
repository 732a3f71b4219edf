using KnowledgeGraph.Ingestion.Evidence;

namespace KnowledgeGraph.Ingestion.Pipeline;

/// <summary>What became of a batch: what was not written and is not refused was in the graph already.</summary>
/// <param name="Known">How many of those written replaced another record of the same article.</param>
/// <param name="Retracted">Statements that were found before and are not any more.</param>
internal sealed record BatchOutcome(IReadOnlyList<ArticleEvidence> Written, int Known, long Retracted, IReadOnlyList<QuarantinedInput> Refused)
{
    public static readonly BatchOutcome Nothing = new([], 0, 0, []);

    public BatchOutcome And(BatchOutcome other) => new([.. Written, .. other.Written], Known + other.Known, Retracted + other.Retracted, [.. Refused, .. other.Refused]);
}
