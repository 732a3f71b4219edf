using System.Numerics;

namespace KnowledgeGraph.Training;

/// <summary>The few operations on rows of weights that training spends its time in.</summary>
internal static class Vectors
{
    /// <summary>to += from * by.</summary>
    public static void Add(Span<float> to, ReadOnlySpan<float> from, float by = 1)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= to.Length; i += Vector<float>.Count)
            (new Vector<float>(to[i..]) + new Vector<float>(from[i..]) * by).CopyTo(to[i..]);
        for (; i < to.Length; i++)
            to[i] += from[i] * by;
    }

    public static void Scale(Span<float> values, float by)
    {
        foreach (ref var value in values)
            value *= by;
    }

    public static int IndexOfMax(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[best])
                best = i;
        return best;
    }
}
