namespace KnowledgeGraph.Training.Trees;

/// <summary>Cross-entropy after a softmax: each turns scores into the gradient of its loss.</summary>
internal static class Losses
{
    /// <summary>Of choosing any of the right outputs among those allowed.</summary>
    /// <param name="right">At least one, all of them allowed.</param>
    /// <returns>The loss, without its weight.</returns>
    public static double OfAny(Span<float> scores, ReadOnlySpan<bool> allowed, ReadOnlySpan<bool> right, float weight)
    {
        var highest = float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
            highest = allowed[i] ? Math.Max(highest, scores[i]) : highest;
        float all = 0, good = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = allowed[i] ? MathF.Exp(scores[i] - highest) : 0;
            all += scores[i];
            good += right[i] ? scores[i] : 0;
        }

        good = Math.Max(good, 1e-20f);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = weight * (scores[i] / all - (right[i] ? scores[i] / good : 0));
        return Math.Log(all / good);
    }

    /// <summary>Of choosing the one right output among all.</summary>
    public static void OfOne(Span<float> scores, int right, float weight)
    {
        var highest = scores[Vectors.IndexOfMax(scores)];
        float sum = 0;
        foreach (ref var score in scores)
            sum += score = MathF.Exp(score - highest);
        foreach (ref var score in scores)
            score *= weight / sum;
        scores[right] -= weight;
    }
}
