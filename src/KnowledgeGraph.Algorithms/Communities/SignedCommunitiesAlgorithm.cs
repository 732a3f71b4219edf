using QuikGraph;

namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>
/// Camps of a signed graph: communities that hold edges for (weight above 0) within and keep edges against (below 0) between them, by the
/// signed modularity of Gómez, Jensen and Arenas 2009. Searched by the Louvain method.
/// </summary>
/// <remarks>A vertex that has only edges against is likely a camp of its own. See
/// <see cref="CommunityAlgorithm{TVertex,TEdge}"/>.</remarks>
public sealed class SignedCommunitiesAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double> signedWeight)
    : CommunityAlgorithm<TVertex, TEdge>(graph, signedWeight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>The search is run this often from different orders; the best is kept.</summary>
    public int Restarts { get; init; } = 10;

    private protected override bool TakesSigns => true;

    private protected override int[] Search(ModularityLevel level, Random random)
    {
        int[] best = Partition.Singletons(level.VertexCount);
        var most = double.NegativeInfinity;
        for (var restart = 0; restart < Math.Max(1, Restarts) && !IsStopping; restart++)
        {
            var community = Louvain.Search(level, random, () => IsStopping);
            var modularity = level.Modularity(community, level.VertexCount);
            if (modularity > most + 1e-12) (best, most) = (community, modularity);
            Progress?.Report((restart + 1.0) / Restarts);
        }

        return best;
    }
}
