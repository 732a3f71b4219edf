namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>
/// Leiden's refinement: within each community, vertices that are still alone and well connected to the community join the part of it
/// where they gain most, if that part is well connected too. A vertex or part is well connected whose edges to the rest of the community
/// weigh no less than chance would give.
/// </summary>
internal static class CommunityRefinement
{
    /// <returns>Each vertex's part, by numbers below the number of vertices.</returns>
    public static int[] Run(ModularityLevel level, int[] community, int count, Random random)
    {
        var n = level.VertexCount;
        var part = Partition.Singletons(n);
        var support = (double[])level.Support.Clone();
        var outward = new double[n]; // of each part, the weight of its edges to the rest of its community
        var size = new int[n];
        Array.Fill(size, 1);
        var to = new CommunityWeights(n);
        var members = ModularityLevel.Members(community, count);
        for (var c = 0; c < count; c++)
        {
            var vertices = members.Neighbours(c).ToArray();
            var whole = 0.0;
            foreach (var v in vertices)
            {
                whole += level.Support[v];
                outward[v] = Within(level, community, v);
            }

            random.Shuffle(vertices);
            foreach (var v in vertices)
            {
                if (size[part[v]] > 1 || !IsWell(outward[v], level.Support[v], whole)) continue;
                for (var e = level.Offsets[v]; e < level.Offsets[v + 1]; e++)
                {
                    if (community[level.Targets[e]] == c) to.Add(part[level.Targets[e]], level.Weights[e]);
                }

                var (best, most) = (v, 0.0);
                foreach (var p in to.Touched)
                {
                    var gain = to[p] - level.Expected(v, support[p], 0);
                    if (gain > most && IsWell(outward[p], support[p], whole)) (best, most) = (p, gain);
                }

                if (best != v)
                {
                    outward[best] += outward[v] - (2 * to[best]);
                    support[best] += level.Support[v];
                    (size[best], size[v]) = (size[best] + 1, 0);
                    part[v] = best;
                }

                to.Clear();
            }
        }

        return part;

        bool IsWell(double weight, double own, double whole) => weight >= own * (whole - own) * level.SupportScale;
    }

    private static double Within(ModularityLevel level, int[] community, int v)
    {
        var sum = 0.0;
        for (var e = level.Offsets[v]; e < level.Offsets[v + 1]; e++)
        {
            if (community[level.Targets[e]] == community[v]) sum += level.Weights[e];
        }

        return sum;
    }
}
