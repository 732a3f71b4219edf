namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>Small steps on arrays that tell each vertex's community.</summary>
internal static class Partition
{
    /// <summary>Each vertex a community of its own.</summary>
    public static int[] Singletons(int n) => [.. Enumerable.Range(0, n)];

    /// <summary>Renumbers in place to 0, 1, 2 …, in order of first appearance.</summary>
    /// <returns>How many communities there are.</returns>
    public static int Compress(int[] community, int numbers)
    {
        var number = new int[numbers];
        Array.Fill(number, -1);
        var count = 0;
        for (var v = 0; v < community.Length; v++)
        {
            ref var c = ref number[community[v]];
            if (c < 0) c = count++;
            community[v] = c;
        }

        return count;
    }

    /// <summary>Where the vertices of a finer level are, when its communities are the vertices of a coarser one.</summary>
    public static void Follow(int[] community, int[] coarser)
    {
        for (var v = 0; v < community.Length; v++)
            community[v] = coarser[community[v]];
    }
}
