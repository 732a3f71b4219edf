namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>One iteration of the Leiden method, through all its levels.</summary>
internal static class Leiden
{
    /// <param name="level">The graph.</param>
    /// <param name="community">Where the search starts, and its result; numbers below the number of vertices.</param>
    /// <returns>Whether a vertex of this level moved.</returns>
    public static bool Improve(ModularityLevel level, int[] community, Random random, Func<bool> isStopping)
    {
        var moved = VertexMoves.Run(level, community, random, isStopping);
        var count = Partition.Compress(community, level.VertexCount);
        if (count == level.VertexCount || isStopping()) return moved;

        var part = CommunityRefinement.Run(level, community, count, random);
        var parts = Partition.Compress(part, level.VertexCount);
        if (parts == level.VertexCount) return moved;

        // The smaller graph starts with the parts of one community together.
        var coarser = new int[parts];
        for (var v = 0; v < part.Length; v++)
            coarser[part[v]] = community[v];
        Improve(level.Aggregated(part, parts), coarser, random, isStopping);
        part.CopyTo(community, 0);
        Partition.Follow(community, coarser);
        return moved;
    }
}
