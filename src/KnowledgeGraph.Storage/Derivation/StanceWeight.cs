namespace KnowledgeGraph.Storage.Derivation;

/// <summary>One standing stance, as far as the derived layer counts it.</summary>
/// <param name="Original">The statement, or the one that it is a copy of.</param>
/// <param name="Pro">Weight for, in thousandths.</param>
/// <param name="Con">Weight against, in thousandths.</param>
public sealed record StanceWeight(string Id, string Statement, string Original, string? Source, string? At, long Pro, long Con)
{
    public bool IsSecondHand { get; init; }

    /// <summary>How sure extraction is of the stance, in thousandths.</summary>
    public long Confidence { get; init; } = 1000;

    /// <summary>
    /// Only what is asserted now, a position or a demand, and toward the target itself counts. Its weight is |score| times confidence, in thousandths so that sums are exact in
    /// every order. A mixed stance counts half on each side, a neutral one on none. The polarity is what the words amount to after negation: "does not support" counts against.
    /// </summary>
    public static (long Pro, long Con) Of(string polarity, double score, double confidence)
    {
        var strength = score == 0 ? 1 : Math.Abs(score);
        var weight = (long)Math.Round(1000 * strength * confidence, MidpointRounding.AwayFromZero);
        return polarity switch
        {
            "SUPPORT" => (weight, 0),
            "OPPOSE" => (0, weight),
            "MIXED" => (weight / 2, weight / 2),
            _ => (0, 0),
        };
    }

    /// <summary>Whether a stance of this kind makes derived relationships.</summary>
    public static bool Counts(string modality, string stanceClass, string? through) =>
        modality == "ASSERTED" && stanceClass is ("POSITION" or "DEMAND") && through is null;
}
