using KnowledgeGraph.Algorithms.Compact;

namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>
/// One level of a multi-level search for communities: an undirected graph whose vertices may stand for many. What a community gains by a
/// vertex is the weight of their edges less what chance would give: strength times strength over all strength. With signs chance is
/// reckoned for edges for and against apart (Gómez, Jensen and Arenas 2009).
/// </summary>
internal sealed class ModularityLevel
{
    private ModularityLevel(int[] offsets, int[] targets, double[] weights, double[] inner, double[] support, double[]? opposition)
    {
        (Offsets, Targets, Weights, Inner, Support, Opposition) = (offsets, targets, weights, inner, support, opposition);
    }

    public int[] Offsets { get; }

    public int[] Targets { get; }

    /// <summary>Signed where <see cref="Opposition"/> is there.</summary>
    public double[] Weights { get; }

    /// <summary>Twice the weight of the edges within each vertex.</summary>
    public double[] Inner { get; }

    /// <summary>The weight of each vertex's edges for, those within counted twice.</summary>
    public double[] Support { get; }

    /// <summary>The weight of each vertex's edges against, 0 or more; null where no edge is.</summary>
    public double[]? Opposition { get; }

    public int VertexCount => Support.Length;

    /// <summary>Resolution over twice the weight of all edges for, and the same for those against.</summary>
    public double SupportScale { get; private init; }

    public double OppositionScale { get; private init; }

    /// <summary>Twice the weight of all edges, regardless of sign.</summary>
    public double TotalWeight { get; private init; }

    public static ModularityLevel Of(Adjacency undirected, double resolution)
    {
        var n = undirected.VertexCount;
        var weights = undirected.Weights;
        if (weights is null)
        {
            weights = new double[undirected.EdgeCount];
            Array.Fill(weights, 1);
        }

        var (support, opposition) = (new double[n], new double[n]);
        for (var v = 0; v < n; v++)
        {
            for (var e = undirected.Offsets[v]; e < undirected.Offsets[v + 1]; e++)
            {
                if (weights[e] >= 0) support[v] += weights[e];
                else opposition[v] -= weights[e];
            }
        }

        var (all, against) = (support.Sum(), opposition.Sum());
        return new ModularityLevel(undirected.Offsets, undirected.Targets, weights, new double[n], support, against > 0 ? opposition : null)
        {
            SupportScale = all > 0 ? resolution / all : 0,
            OppositionScale = against > 0 ? resolution / against : 0,
            TotalWeight = all + against,
        };
    }

    /// <summary>What chance gives between a vertex and a community of these strengths.</summary>
    public double Expected(int v, double support, double opposition)
        => (Support[v] * support * SupportScale) - (Opposition is null ? 0 : Opposition[v] * opposition * OppositionScale);

    /// <summary>The graph of the communities.</summary>
    /// <param name="community">Each vertex's, from 0 on, each with a vertex.</param>
    public ModularityLevel Aggregated(int[] community, int count)
    {
        var members = Members(community, count);
        var offsets = new int[count + 1];
        var (targets, weights) = (new int[Targets.Length], new double[Targets.Length]);
        var (inner, support) = (new double[count], new double[count]);
        var opposition = Opposition is null ? null : new double[count];
        var to = new CommunityWeights(count);
        var kept = 0;
        for (var c = 0; c < count; c++)
        {
            foreach (var v in members.Neighbours(c))
            {
                inner[c] += Inner[v];
                support[c] += Support[v];
                if (opposition is not null) opposition[c] += Opposition![v];
                for (var e = Offsets[v]; e < Offsets[v + 1]; e++)
                    to.Add(community[Targets[e]], Weights[e]);
            }

            foreach (var d in to.Touched)
            {
                if (d == c)
                {
                    inner[c] += to[d];
                    continue;
                }

                (targets[kept], weights[kept]) = (d, to[d]);
                kept++;
            }

            to.Clear();
            offsets[c + 1] = kept;
        }

        return new ModularityLevel(offsets, targets[..kept], weights[..kept], inner, support, opposition)
        {
            SupportScale = SupportScale,
            OppositionScale = OppositionScale,
            TotalWeight = TotalWeight,
        };
    }

    /// <summary>The vertices of each community, as rows.</summary>
    public static Adjacency Members(int[] community, int count)
    {
        var offsets = new int[count + 1];
        foreach (var c in community)
            offsets[c + 1]++;
        for (var c = 0; c < count; c++)
            offsets[c + 1] += offsets[c];
        var next = offsets.AsSpan(0, count).ToArray();
        var vertices = new int[community.Length];
        for (var v = 0; v < community.Length; v++)
            vertices[next[community[v]]++] = v;
        return new Adjacency(offsets, vertices, null);
    }

    /// <summary>The modularity of a partition, between -1 and 1; 0 for a graph without edges.</summary>
    public double Modularity(int[] community, int count)
    {
        var (support, opposition) = (new double[count], new double[count]);
        var within = 0.0;
        for (var v = 0; v < VertexCount; v++)
        {
            support[community[v]] += Support[v];
            if (Opposition is not null) opposition[community[v]] += Opposition[v];
            within += Inner[v];
            for (var e = Offsets[v]; e < Offsets[v + 1]; e++)
            {
                if (community[Targets[e]] == community[v]) within += Weights[e];
            }
        }

        var expected = support.Sum(s => s * s * SupportScale) - opposition.Sum(s => s * s * OppositionScale);
        return TotalWeight > 0 ? (within - expected) / TotalWeight : 0;
    }
}
