namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>
/// The fast local moving of Leiden (Traag, Waltman and van Eck 2019): vertices are taken from a queue and move to the community where
/// they gain most; the neighbours of one that moved are looked at again. Ends when no vertex gains by moving.
/// </summary>
internal static class VertexMoves
{
    /// <summary>Moves that gain less than this part of a vertex's strength would only follow rounding errors.</summary>
    private const double Least = 1e-10;

    /// <param name="level">The graph.</param>
    /// <param name="community">Each vertex's community, by numbers below the number of vertices; changed in place.</param>
    /// <param name="random">Decides the order in which vertices are first looked at.</param>
    /// <returns>Whether any vertex moved.</returns>
    public static bool Run(ModularityLevel level, int[] community, Random random, Func<bool> isStopping)
    {
        var n = level.VertexCount;
        var (support, opposition) = Strengths(level, community);
        var to = new CommunityWeights(n);
        var queue = new VertexQueue(n, random);
        var empty = EmptyCommunities(community, n);
        var moved = false;
        while (queue.TryTake(out var v) && !isStopping())
        {
            var old = community[v];
            for (int e = level.Offsets[v], end = level.Offsets[v + 1]; e < end; e++)
                to.Add(community[level.Targets[e]], level.Weights[e]);
            var (own, against) = (level.Support[v], level.Opposition?[v] ?? 0);
            support[old] -= own;
            opposition[old] -= against;
            var best = old;
            var most = to[old] - level.Expected(v, support[old], opposition[old]) + (Least * (own + against));
            foreach (var c in to.Touched)
            {
                var gain = to[c] - level.Expected(v, support[c], opposition[c]);
                if (gain > most) (best, most) = (c, gain);
            }

            if (most < 0 && support[old] + opposition[old] > 0 && empty.TryPop(out var fresh)) best = fresh;
            to.Clear();
            support[best] += own;
            opposition[best] += against;
            if (best == old) continue;
            if (support[old] + opposition[old] <= 0) empty.Push(old);
            community[v] = best;
            moved = true;
            for (int e = level.Offsets[v], end = level.Offsets[v + 1]; e < end; e++)
            {
                if (community[level.Targets[e]] != best) queue.Add(level.Targets[e]);
            }
        }

        return moved;
    }

    private static (double[] Support, double[] Opposition) Strengths(ModularityLevel level, int[] community)
    {
        var (support, opposition) = (new double[level.VertexCount], new double[level.VertexCount]);
        for (var v = 0; v < community.Length; v++)
        {
            support[community[v]] += level.Support[v];
            if (level.Opposition is not null) opposition[community[v]] += level.Opposition[v];
        }

        return (support, opposition);
    }

    private static Stack<int> EmptyCommunities(int[] community, int n)
    {
        var used = new bool[n];
        foreach (var c in community)
            used[c] = true;
        return new Stack<int>(Enumerable.Range(0, n).Where(c => !used[c]).Reverse());
    }
}
