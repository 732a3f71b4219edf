using KnowledgeGraph.Algorithms.Betweenness;
using KnowledgeGraph.Algorithms.Components;
using KnowledgeGraph.Algorithms.Ranking;
using KnowledgeGraph.Analysis.Networks;

namespace KnowledgeGraph.Analysis.Runs;

/// <summary>The figures of every actor. All ties count, whatever their sign, except for the signed degrees.</summary>
internal static class NetworkMeasures
{
    public static Dictionary<NetworkActor,
        ActorMetrics> Of(ActorNetwork network, AnalysisOptions options, Action<string> next, CancellationToken cancellation)
    {
        next("PageRank");
        // Prominence: who is spoken for or against, by whom that counts. Statements weigh, not the sign.
        var ranking = new WeightedPageRankAlgorithm<NetworkActor,
            StanceTie>(network.Graph, tie => tie.StatementCount)
        { Damping = options.Damping };
        ranking.Compute(cancellation);

        next("betweenness");
        var betweenness = Betweenness(network, options);
        betweenness.Compute(cancellation);

        next("components");
        var components = new ComponentsAlgorithm<NetworkActor, StanceTie>(network.Graph);
        components.Compute(cancellation);
        return network.Graph.Vertices.ToDictionary(
            actor => actor,
            actor => new ActorMetrics(ranking.Ranks[actor], betweenness.Scores[actor], components.Components[actor],
                Degree(network, actor)));
    }

    public static bool IsSampled(ActorNetwork network, AnalysisOptions options)
        => network.Graph.VertexCount > options.ExactBetweennessUpTo && options.BetweennessSample < network.Graph.VertexCount;

    // A stance joins two actors whichever way it goes, so a broker is one between camps in either direction.
    private static BetweennessCentralityAlgorithm<NetworkActor, StanceTie> Betweenness(ActorNetwork network, AnalysisOptions options)
        => new(network.Graph)
        {
            Undirected = true,
            ExactUpTo = options.ExactBetweennessUpTo,
            SampleSize = options.BetweennessSample,
            Seed = options.Seed,
        };

    private static SignedDegree Degree(ActorNetwork network, NetworkActor actor)
    {
        var incoming = network.Graph.InEdges(actor).Where(tie => tie.Source != actor).ToList();
        var outgoing = network.Graph.OutEdges(actor).Where(tie => tie.Target != actor).ToList();
        return new SignedDegree(Count(incoming, TieSign.Support), Count(outgoing, TieSign.Support), Count(incoming, TieSign.Oppose),
            Count(outgoing, TieSign.Oppose));

        static int Count(List<StanceTie> ties, TieSign sign) => ties.Count(tie => tie.Sign == sign);
    }
}
