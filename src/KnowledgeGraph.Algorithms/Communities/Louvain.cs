namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>The levels of the Louvain method, down and up again.</summary>
internal static class Louvain
{
    public static int[] Search(ModularityLevel level, Random random, Func<bool> isStopping)
    {
        var community = Partition.Singletons(level.VertexCount);
        if (!VertexMoves.Run(level, community, random, isStopping)) return community;
        var count = Partition.Compress(community, level.VertexCount);
        if (count == level.VertexCount || isStopping()) return community;
        Partition.Follow(community, Search(level.Aggregated(community, count), random, isStopping));
        VertexMoves.Run(level, community, random, isStopping);
        return community;
    }
}
