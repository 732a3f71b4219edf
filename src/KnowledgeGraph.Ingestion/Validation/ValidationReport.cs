namespace KnowledgeGraph.Ingestion.Validation;

/// <param name="Checked">How many things were compared.</param>
/// <param name="PendingActors">Actors whose derived relationships wait to be rebuilt (a run was cut off): not findings; the next run or <c>DeriveAsync</c> completes them.</param>
/// <param name="Digest">The graph's digest: equal graphs have equal digests.</param>
/// <param name="Truncated">True where findings past the limit were only counted.</param>
public sealed record ValidationReport(IReadOnlyList<GraphFinding> Findings, long Checked, long PendingActors, string Digest, bool Truncated)
{
    /// <summary>Articles whose text is kept, so that spans were compared with its words; of the others only the lengths were.</summary>
    public long TextsCompared { get; init; }

    public bool IsValid => Findings.Count == 0;
}
