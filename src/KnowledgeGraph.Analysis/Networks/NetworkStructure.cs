using KnowledgeGraph.Algorithms.Balance;
using KnowledgeGraph.Algorithms.Communities;
using KnowledgeGraph.Algorithms.Ranking;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Networks;

/// <summary>
/// What a report tells of a network: who is prominent, which camps there are, which triangles do not go together. Equal for equal networks.
/// </summary>
public sealed record NetworkStructure
{
    private const int Seed = 1;

    /// <summary>Of every actor with a tie; sums to 1. Statements weigh, not their sign.</summary>
    public required IReadOnlyDictionary<NetworkActor, double> PageRank { get; init; }

    /// <summary>By signed modularity; 0 for the largest camp. An actor that is in a camp by itself has none.</summary>
    public required IReadOnlyDictionary<NetworkActor, int> Camps { get; init; }

    public long BalancedTriangles { get; init; }

    public long UnbalancedTriangles { get; init; }

    /// <summary>Strongest first.</summary>
    public required IReadOnlyList<SignedTriangle<NetworkActor>> StrongestUnbalanced { get; init; }

    /// <param name="top">How many unbalanced triangles are kept.</param>
    public static NetworkStructure Of(ActorNetwork network, int top, CancellationToken cancellationToken = default)
    {
        var balance = new StructuralBalanceAlgorithm<NetworkActor, StanceTie>(network.Graph, tie => tie.SignedWeight) { Keep = top };
        balance.Compute(cancellationToken);
        return new NetworkStructure
        {
            PageRank = Prominence(network.Graph, cancellationToken),
            Camps = CampsOf(network.Graph, cancellationToken),
            BalancedTriangles = balance.Census.Balanced,
            UnbalancedTriangles = balance.Census.Unbalanced,
            StrongestUnbalanced = balance.StrongestUnbalanced,
        };
    }

    private static IReadOnlyDictionary<NetworkActor, double> Prominence(
        BidirectionalGraph<NetworkActor, StanceTie> graph, CancellationToken cancellationToken)
    {
        var ranking = new WeightedPageRankAlgorithm<NetworkActor, StanceTie>(graph, tie => tie.StatementCount);
        ranking.Compute(cancellationToken);
        return ranking.Ranks;
    }

    private static Dictionary<NetworkActor, int> CampsOf(BidirectionalGraph<NetworkActor, StanceTie> graph, CancellationToken cancellationToken)
    {
        var search = new SignedCommunitiesAlgorithm<NetworkActor, StanceTie>(graph, tie => tie.SignedWeight) { Seed = Seed };
        search.Compute(cancellationToken);
        var members = search.Communities.Values.CountBy(camp => camp).ToDictionary();
        return search.Communities.Where(actor => members[actor.Value] > 1).ToDictionary(actor => actor.Key, actor => actor.Value);
    }
}
