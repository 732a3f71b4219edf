using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Weighs a stance word by its circumstances.</summary>
internal static class StanceBuilder
{
    /// <summary>
    /// "does not support" is against, only weaker; "did not condemn", "denied opposing" says nothing for or against: neutral.
    /// </summary>
    public static Stance Of(Mention holder, Target target, double score, Circumstance circumstance, int cueFirst, int cueEnd, double confidence)
    {
        if (circumstance.Negated)
            score = Negate(score);
        score *= circumstance.Modality switch { Modality.Hypothetical => 0.5, Modality.Future => 0.9, Modality.Historical => 0.7, _ => 1 };
        var first = Math.Min(cueFirst, Math.Max(holder.First, cueFirst - 60));
        first = holder.First <= cueFirst && holder.First >= cueFirst - 60 ? holder.First : cueFirst;
        var targetFirst = target.Mention?.First ?? cueFirst;
        if (targetFirst < first && targetFirst >= cueFirst - 60)
            first = targetFirst;
        var end = Math.Max(cueEnd, target.End <= cueEnd + 60 ? target.End : cueEnd);
        return new Stance(holder, target.Mention, target.Topic, Math.Round(score * target.Weight, 2), cueFirst, cueEnd, first, end)
        {
            Modality = circumstance.Modality,
            Negated = circumstance.Negated,
            Confidence = Math.Round(confidence * Math.Min(holder.Confidence, target.Mention?.Confidence ?? 1), 2),
        };
    }

    /// <summary>"does not support" is against, only weaker; "did not condemn" says nothing.</summary>
    public static double Negate(double score) => score > 0 ? Math.Round(-0.6 * score, 2) : 0;
}
