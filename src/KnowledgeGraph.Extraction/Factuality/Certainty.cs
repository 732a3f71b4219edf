using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Factuality;

/// <summary>What a predicate asserts and how firmly (the table in docs/graph-model.md, "What a position means").</summary>
internal readonly record struct Certainty(Effect Effect, Modality Modality)
{
    public static readonly Certainty Plain = new(Effect.Affirmed, Modality.Asserted);

    public static readonly Certainty Nothing = new(Effect.Emptied, Modality.Asserted);

    public bool IsEmptied => Effect == Effect.Emptied;

    public bool IsNegated => Effect is Effect.Negated or Effect.Denied;

    /// <summary>The same predicate under what embeds it: the outer effect turns the inner one, the less firm modality counts.</summary>
    public Certainty Under(Certainty outer)
    {
        if (IsEmptied || outer.IsEmptied || Effect != Effect.Affirmed && outer.Effect == Effect.Negated)
            return Nothing; // "refused not to support": twice turned is not read
        var effect = outer.Effect == Effect.Affirmed ? Effect : outer.Effect;
        return new Certainty(effect, Weaker(Modality, outer.Modality));
    }

    /// <summary>A score after the effect: support withheld is weak opposition, opposition withheld is nothing.</summary>
    public double Weigh(double score) => Effect switch
    {
        Effect.Affirmed => score,
        Effect.Negated when score > 0 => Math.Round(-0.6 * score, 2),
        _ => 0,
    };

    static Modality Weaker(Modality one, Modality other) => Rank(one) >= Rank(other) ? one : other;

    static int Rank(Modality modality) => modality switch { Modality.Asserted => 0, Modality.Historical => 1, Modality.Future => 2, _ => 3 };
}
