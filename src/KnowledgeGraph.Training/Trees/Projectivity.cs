namespace KnowledgeGraph.Training.Trees;

/// <summary>
/// Arcs that cross others are lifted to their head's head until none cross (Nivre and Nilsson 2005): what the parser can build.
/// </summary>
internal static class Projectivity
{
    /// <param name="heads">By word; the number of words for the root. Changed.</param>
    /// <returns>How many arcs were lifted.</returns>
    public static int Lift(int[] heads)
    {
        for (var lifts = 0; ; lifts++)
        {
            var shortest = -1;
            for (var i = 0; i < heads.Length; i++)
                if (MayLift(heads, i) && (shortest < 0 || Length(heads, i) < Length(heads, shortest)) && Crosses(heads, i))
                    shortest = i;
            if (shortest < 0)
                return lifts;
            heads[shortest] = heads[heads[shortest]];
        }
    }

    /// <summary>
    /// What hangs on the root's word stays there: lifted, it would be a second root. Some other arc crosses it and is lifted instead.
    /// </summary>
    static bool MayLift(int[] heads, int word) => heads[word] < heads.Length && heads[heads[word]] < heads.Length;

    static int Length(int[] heads, int word) => Math.Abs(heads[word] - word);

    static bool Crosses(int[] heads, int word)
    {
        int start = Math.Min(word, heads[word]), end = Math.Max(word, heads[word]);
        for (var i = start + 1; i < end; i++)
            if (heads[i] < start || heads[i] > end)
                return true;
        return false;
    }
}
