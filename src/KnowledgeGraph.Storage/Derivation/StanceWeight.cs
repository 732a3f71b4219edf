namespace KnowledgeGraph.Storage.Derivation;

/// <summary>One standing stance, as far as the derived layer counts it.</summary>
/// <param name="Original">The statement, or the one that it is a copy of.</param>
internal sealed record StanceWeight(string Id, string Statement, string Original, string? Source, string? At, long Pro, long Con)
{
    public bool IsAsserted { get; init; }

    /// <summary>
    /// In thousandths, so that sums are exact in every order: |score| times confidence times what the modality is worth (asserted 1, future and historical one half, hypothetical a
    /// quarter). A mixed stance counts half on each side, a neutral one on none; a negated one on none either: who "does not support" has not said to oppose.
    /// </summary>
    public static (long Pro, long Con) Of(string polarity, double score, string modality, bool negated, double confidence)
    {
        if (negated)
            return (0, 0);

        var worth = modality switch { "ASSERTED" => 1.0, "HYPOTHETICAL" => 0.25, _ => 0.5 };
        var strength = score == 0 ? 1 : Math.Abs(score);
        var weight = (long)Math.Round(1000 * strength * confidence * worth, MidpointRounding.AwayFromZero);
        return polarity switch
        {
            "SUPPORT" => (weight, 0),
            "OPPOSE" => (0, weight),
            "MIXED" => (weight / 2, weight / 2),
            _ => (0, 0),
        };
    }
}
