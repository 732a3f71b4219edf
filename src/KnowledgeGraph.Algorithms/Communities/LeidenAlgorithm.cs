using QuikGraph;

namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>
/// Communities by the Leiden method (Traag, Waltman and van Eck 2019): as Louvain, but before communities become the vertices of a
/// smaller graph each is refined into parts that are well connected, so that no community falls apart and more can still be moved.
/// </summary>
/// <remarks>The refinement merges a vertex into the part where it gains most, in random order. See
/// <see cref="CommunityAlgorithm{TVertex,TEdge}"/>.</remarks>
public sealed class LeidenAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight = null)
    : CommunityAlgorithm<TVertex, TEdge>(graph, weight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>Times that the search starts again from the communities found, as igraph's <c>n_iterations</c> (2 there); ends earlier where
    /// nothing moves.</summary>
    public int Iterations { get; init; } = 4;

    private protected override bool TakesSigns => false;

    private protected override int[] Search(ModularityLevel level, Random random)
    {
        var community = Partition.Singletons(level.VertexCount);
        for (var iteration = 0; iteration < Math.Max(1, Iterations) && !IsStopping; iteration++)
        {
            if (!Leiden.Improve(level, community, random, () => IsStopping)) break;
            Progress?.Report((iteration + 1.0) / Iterations);
        }

        return community;
    }
}
