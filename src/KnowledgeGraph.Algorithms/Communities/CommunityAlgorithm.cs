using KnowledgeGraph.Algorithms.Compact;
using KnowledgeGraph.Algorithms.Components;
using QuikGraph;

namespace KnowledgeGraph.Algorithms.Communities;

/// <summary>
/// What the algorithms that look for communities of high modularity have in common. Directions are forgotten and the weights of all edges
/// between two vertices are added up; loops do not count; a vertex without edges is a community of its own. The same graph and seed give
/// the same communities.
/// </summary>
public abstract class CommunityAlgorithm<TVertex, TEdge>(IEdgeListGraph<TVertex, TEdge> graph, Func<TEdge, double>? weight)
    : CompactAlgorithm<TVertex, TEdge>(graph, weight)
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>Above 0; more than 1 gives smaller communities (Reichardt and Bornholdt 2006).</summary>
    public double Resolution
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The resolution is above 0.");
    } = 1;

    public int Seed { get; init; } = 1;

    /// <summary>Each vertex's community: 0 is the largest, of equal sizes the one whose first vertex in the graph's order comes
    /// first.</summary>
    public IReadOnlyDictionary<TVertex, int> Communities { get; private set; } = new Dictionary<TVertex, int>();

    public int CommunityCount => Sizes.Count;

    /// <summary>The vertices in each community, largest first.</summary>
    public IReadOnlyList<int> Sizes { get; private set; } = [];

    /// <summary>The modularity of the communities at the resolution (Newman and Girvan 2004; with signs Gómez, Jensen and Arenas 2009),
    /// between -1 and 1.</summary>
    public double Modularity { get; private set; }

    private protected abstract bool TakesSigns { get; }

    private protected sealed override void Measure(CompactGraph<TVertex> graph)
    {
        RequireWeights(graph, weight => TakesSigns || weight >= 0,
            $"{GetType().Name.Split('`')[0]} takes {(TakesSigns ? "finite numbers" : "numbers of 0 or more")}");
        var level = ModularityLevel.Of(graph.Undirected, Resolution);
        var community = Search(level, new Random(Seed));
        ThrowIfCancellationRequested();
        var count = Partition.Compress(community, Math.Max(1, level.VertexCount));
        Modularity = level.Modularity(community, count);
        Sizes = GroupNumbers.LargestFirst(community, count);
        Communities = graph.Values(community);
    }

    /// <returns>Each vertex's community, by numbers below the number of vertices.</returns>
    private protected abstract int[] Search(ModularityLevel level, Random random);
}
