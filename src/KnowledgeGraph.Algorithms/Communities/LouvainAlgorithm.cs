using QuikGraph;

namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>
/// Communities by the Louvain method (Blondel et al. 2008): vertices move to where modularity rises most, communities become the vertices
/// of a smaller graph, and so on; then the way back, with the vertices of each finer level moving once more (multi-level refinement,
/// Rotta and Noack 2011).
/// </summary>
/// <remarks>Communities may hang together badly; <see cref="LeidenAlgorithm{TVertex,TEdge}"/> guarantees that they do not. See
/// <see cref="CommunityAlgorithm{TVertex,TEdge}"/>.</remarks>
public sealed class LouvainAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight = null)
    : CommunityAlgorithm<TVertex, TEdge>(graph, weight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    private protected override bool TakesSigns => false;

    private protected override int[] Search(ModularityLevel level, Random random) => Louvain.Search(level, random, () => IsStopping);
}
